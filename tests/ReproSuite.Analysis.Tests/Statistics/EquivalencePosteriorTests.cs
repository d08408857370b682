using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class EquivalencePosteriorTests
{
    [Theory]
    [InlineData("B-A", 20, 0.00215229892064, 0.0252181286368, 0.972629572443)]
    [InlineData("C-A", 20, 0.0001972461163, 0.9995118782, 0.0002908757288)]
    [InlineData("D-A", 20, 0.9988354175, 0.001026745048, 0.0001378374072)]
    [InlineData("B-A", 50, 0.000604957541995, 0.378314418821, 0.621080623637)]
    [InlineData("C-A", 50, 5.933015156e-6, 0.9999871098, 6.957176063e-6)]
    [InlineData("D-A", 50, 0.9809282016, 0.01902548863, 4.63097772e-5)]
    public void Probabilities_are_those_of_the_worked_example(string pair, double rope, double worse, double equivalent, double better)
    {
        var posterior = EquivalencePosterior.Of(PairedTest.OverFolds(WorkedExample.FoldMeans(WorkedExample.Named(pair))), rope);
        Close.To(worse, posterior.Below, 1e-9);
        Close.To(equivalent, posterior.Inside, 1e-9);
        Close.To(better, posterior.Above, 1e-9);
    }

    [Theory]
    [InlineData(0.0049, 0, 1, 0)]
    [InlineData(0.005, 0, 1, 0)]
    [InlineData(-0.005, 0, 1, 0)]
    [InlineData(0.0051, 0, 0, 1)]
    [InlineData(-0.0051, 1, 0, 0)]
    public void A_point_mass_lies_wholly_on_one_side_and_the_bounds_belong_to_the_region(double difference, double below, double inside, double above) =>
        Assert.Equal(
            new EquivalencePosterior(below, inside, above), EquivalencePosterior.Of(PairedTest.OverFolds([difference, difference, difference]), 0.005));
}
