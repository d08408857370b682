using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class HolmTests
{
    [Fact]
    public void Adjusted_values_are_those_of_the_worked_example()
    {
        Same([0.0260908349918, 0.629471642639, 0.00209972176333], [0.0130454174959, 0.629471642639, 0.000699907254445]);
        Same([0.03, 0.06, 0.06, 0.02], [0.01, 0.04, 0.03, 0.005]);
    }

    [Fact]
    public void Adjusted_values_agree_with_closed_testing()
    {
        var vectors = ScipyVectors.Read();
        var adjusted = Holm.Adjust([.. vectors.Holm.Keys.Select(name => (double?)vectors.OverFolds[name].P)]);
        Assert.All(vectors.Holm.Values.Zip(adjusted), pair => Close.To(pair.First, pair.Second));
    }

    [Fact]
    public void A_member_without_a_p_still_counts()
    {
        Assert.Equal([0.03, null, null], Holm.Adjust([0.01, null, null]));
    }

    private static void Same(double[] expected, double?[] p) => Assert.All(expected.Zip(Holm.Adjust(p)), pair => Close.To(pair.First, pair.Second));
}
