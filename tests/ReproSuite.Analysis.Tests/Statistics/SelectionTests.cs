using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class SelectionTests
{
    [Theory]
    [InlineData(2, 0.564189584)]
    [InlineData(3, 0.846284375)]
    [InlineData(5, 1.16296447)]
    [InlineData(10, 1.53875273)]
    [InlineData(20, 1.86747506)]
    [InlineData(30, 2.04276084)]
    [InlineData(50, 2.24907363)]
    [InlineData(100, 2.50759364)]
    public void The_surplus_of_the_best_is_that_of_the_tables(int candidates, double expected) => Close.To(expected, Selection.Optimism(candidates), 5e-9);

    [Fact]
    public void Two_and_three_have_closed_forms_and_one_has_no_surplus()
    {
        Close.To(1 / Math.Sqrt(Math.PI), Selection.Optimism(2));
        Close.To(1.5 / Math.Sqrt(Math.PI), Selection.Optimism(3));
        Assert.Equal(0, Selection.Optimism(1), 1e-12);
    }
}
