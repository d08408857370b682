using ReproSuite.Analysis.Statistics;
using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis;

/// <summary>How far a share of test examples may lie from what other test examples of the same source would give; every figure rounded by <see cref="Rounding"/>.</summary>
/// <remarks>
/// Binomial standard error and Wilson's 95 % interval of the baseline's mean. All trials are tested on the same examples, so this uncertainty is in no other
/// figure of a report; part of it cancels in differences between variants.
/// </remarks>
/// <param name="Examples">In the test part.</param>
/// <param name="StandardError">√(p(1 − p)/n).</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record TestSampling(long Examples, double StandardError, double Low, double High)
{
    /// <summary>Of the baseline's primary metric; null unless all of its figures are counts of the same number of test examples.</summary>
    internal static TestSampling? Of(VariantCells baseline, Metric metric)
    {
        if (!metric.Name.StartsWith("test.", StringComparison.Ordinal)) return null;
        var measured = baseline.Measure(metric).OfType<Measurement>().ToArray();
        if (measured.Select(m => m.Count).Distinct().ToArray() is not [{ } examples]) return null;
        var share = new Proportion(measured.Average(m => m.Correct!.Value), examples);
        var interval = share.Wilson;
        return new TestSampling(
            examples, Rounding.SixDigits(share.StandardError), Rounding.SixDigits(interval.Low), Rounding.SixDigits(interval.High));
    }
}
