using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Metrics;
using ReproSuite.Numerics;
using Xunit.Abstractions;

namespace ReproSuite.Analysis.Tests;

/// <summary>How often the tests are wrong and right about two variants whose true difference is known: thousands of made-up suites of 5 folds × 3 seeds.</summary>
/// <remarks>
/// A difference is effect + what all cells share + fold + seed + rest, all normal, in examples of 10,000. Components: those of the worked example's B − A; of <c>leaky</c> − baseline in
/// <c>imdb-workflow</c>, a typical report; of <c>last-one</c> − baseline in <c>transfer</c>, where the seed moves all folds alike.
/// </remarks>
public class SimulatedSuiteTests(ITestOutputHelper output)
{
    private const int Suites = 4000;
    private const int Folds = 5;
    private const int Seeds = 3;

    private static readonly Components Worked = new(354.4, 31.3, 15.5);
    private static readonly Components Typical = new(450.2, 63.1, 150.7);
    private static readonly Components SeedDriven = new(1974, 5774, 3914);

    [Fact]
    public void Without_an_effect_the_corrected_test_keeps_its_level_and_the_naive_one_does_not()
    {
        foreach (var components in new[] { Worked, Typical })
        {
            var rates = Simulate(components, effect: 0, stream: 3);
            output.WriteLine($"{components}: {rates}");
            Assert.InRange(rates.Verdict, 0.005, 0.06);
            Assert.InRange(rates.Corrected, 0.005, 0.06);
            Assert.InRange(rates.Crossed, 0.005, 0.06);
            Assert.InRange(rates.Naive, 0.2, 0.4);
        }
    }

    [Fact]
    public void With_training_parts_that_overlap_only_the_corrected_test_keeps_its_level()
    {
        var rates = Simulate(Worked with { Shared = Worked.Fold / (Folds - 1) }, effect: 0, stream: 6);
        output.WriteLine($"{rates}");
        Assert.InRange(rates.Verdict, 0.03, 0.06);
        Assert.InRange(rates.Corrected, 0.04, 0.06);
        Assert.InRange(rates.Crossed, 0.08, 0.2);
        Assert.InRange(rates.Naive, 0.4, 0.6);
    }

    [Theory]
    [InlineData(2, 0.28, 0.35)]
    [InlineData(4, 0.84, 0.91)]
    public void The_power_of_the_test_is_as_documented(double standardErrors, double low, double high)
    {
        foreach (var components in new[] { Worked, Typical })
        {
            var rates = Simulate(components, standardErrors * components.StandardError, stream: 4);
            output.WriteLine($"{components}, effect {standardErrors} SE: {rates}");
            Assert.InRange(rates.Verdict, low, high);
        }
    }

    [Fact]
    public void Where_seeds_move_all_folds_alike_the_test_on_folds_is_wrong_too_often_and_the_larger_error_is_not()
    {
        var rates = Simulate(SeedDriven, effect: 0, stream: 5);
        output.WriteLine($"{SeedDriven}: {rates}");
        Assert.InRange(rates.Corrected, 0.08, 0.13);
        Assert.InRange(rates.Crossed, 0.005, 0.06);
        Assert.InRange(rates.Verdict, 0.005, 0.06);
        Assert.InRange(rates.BySeeds, 0.55, 0.75);
    }

    private static Rates Simulate(Components c, double effect, uint stream)
    {
        var (verdict, corrected, naive, crossed, bySeeds) = (0, 0, 0, 0, 0);
        for (var suite = 0; suite < Suites; suite++)
        {
            var differences = Differences.Of(Shares(c, effect, stream, suite, variant: true), Shares(c, effect, stream, suite, variant: false));
            var test = differences.Test(Design.Of(Folds, Seeds))!;
            var cells = differences.Shared.Select(d => d / differences.Per).ToArray();
            var components = CrossedComponents.Of(cells, Folds, Seeds);
            if (test.P < 0.05) verdict++;
            if (PairedTest.OverFolds([.. cells.Chunk(Seeds).Select(fold => fold.Average())]).P < 0.05) corrected++;
            if (PairedTest.OverSeeds(cells).P < 0.05) naive++;
            if (Student.TwoSided(test.Mean / components.StandardError, components.Freedom) < 0.05) crossed++;
            if (test.SeedsDecide) bySeeds++;
        }
        return new Rates(Share(verdict), Share(corrected), Share(naive), Share(crossed), Share(bySeeds));

        static double Share(int count) => (double)count / Suites;
    }

    /// <summary>Right predictions of 10,000 per cell; what both variants share moves the two alike.</summary>
    private static IReadOnlyList<Measurement?> Shares(Components c, double effect, uint stream, int suite, bool variant)
    {
        var (folds, seeds, rest, common, all) = (new float[Folds], new float[Seeds], new float[Folds * Seeds], new float[Folds * Seeds], new float[1]);
        var random = RandomStream.Keyed(2026, stream);
        Fill(folds, c.Fold, 0);
        Fill(seeds, c.Seed, 1);
        Fill(rest, c.Rest, 2);
        Fill(common, 1200, 3);
        Fill(all, c.Shared, 4);
        return
        [
            .. common.Select((shared, i) => Math.Round(8814 + shared + (variant ? effect + all[0] + folds[i / Seeds] + seeds[i % Seeds] + rest[i] : 0)))
                .Select(right => (Measurement?)new Measurement(right / WorkedExample.Samples, (long)right, WorkedExample.Samples)),
        ];

        void Fill(float[] values, double variance, uint kind) => random.FillNormal(values, deviation: (float)Math.Sqrt(variance), step: kind, epoch: (uint)suite);
    }

    /// <summary>Variances of a difference; what all folds share because they train on much the same rows is Fold/(k − 1) in the model behind the correction.</summary>
    private sealed record Components(double Fold, double Seed, double Rest, double Shared = 0)
    {
        /// <summary>The standard error that the corrected test has on average: √((1/k + 1/(k − 1))·(σ²_F + σ²_FS/s)).</summary>
        public double StandardError => Math.Sqrt((1.0 / Folds + 1.0 / (Folds - 1)) * (Fold + Rest / Seeds));
    }

    /// <summary>Shares of suites in which a test finds a difference at level 0.05: the one behind verdicts, the one on folds alone, one over all cells, one with the crossed error; and in which seeds decide.</summary>
    private sealed record Rates(double Verdict, double Corrected, double Naive, double Crossed, double BySeeds);
}
