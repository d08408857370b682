using MathNet.Numerics.Distributions;

namespace ReproSuite.Analysis.Statistics;

/// <summary>McNemar's exact test: two classifiers on the same test examples, of which only those count that one gets right and the other wrong.</summary>
/// <remarks>
/// Formula: under the null the lesser of the two counts is Binomial(b + c, ½); p = min(1, 2·P(X ≤ min)), mid-p = 2·P(X ≤ min) − P(X = min).
/// It speaks of the sampling of test examples for these two trained models, not of training anew.
/// Source: McNemar, Psychometrika 12, 1947; mid-p after Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13, 2013.
/// </remarks>
/// <param name="OnlyFirst">b: right in the first model alone.</param>
/// <param name="OnlySecond">c: right in the second model alone.</param>
internal sealed record McNemarTest(int OnlyFirst, int OnlySecond)
{
    /// <summary>Two-sided exact p.</summary>
    public double P => Math.Min(1, 2 * AtMost);

    /// <summary>Two-sided mid-p, which is less conservative.</summary>
    public double MidP => Discordant == 0 ? 1 : 2 * AtMost - Binomial.PMF(0.5, Discordant, Least);

    /// <summary>Standard error of the difference of accuracies on so many test examples: √((b + c) − (b − c)²/n)/n.</summary>
    public double StandardError(int examples)
    {
        var difference = (double)OnlyFirst - OnlySecond;
        return Math.Sqrt(Discordant - difference * difference / examples) / examples;
    }

    private int Discordant => OnlyFirst + OnlySecond;

    private int Least => Math.Min(OnlyFirst, OnlySecond);

    private double AtMost => Discordant == 0 ? 1 : Binomial.CDF(0.5, Discordant, Least);
}
