using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class NemenyiTests
{
    [Fact]
    public void The_critical_differences_agree_with_the_studentized_range_of_SciPy()
    {
        foreach (var v in MoreScipyVectors.Read().Nemenyi)
        {
            Close.To(v.At05, Nemenyi.AtLevel05(v.Treatments, v.Blocks), 1e-6);
            Close.To(v.At10, Nemenyi.AtLevel10(v.Treatments, v.Blocks), 1e-6);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public void The_table_ends_at_ten_treatments(int treatments)
    {
        Assert.Null(Nemenyi.AtLevel05(treatments, 12));
        Assert.Null(Nemenyi.AtLevel10(treatments, 12));
    }
}
