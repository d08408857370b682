using ReproSuite.Analysis;
using ReproSuite.Core.Records;

namespace ReproSuite.Reporting;

/// <summary>The words that reports use for verdicts and outcomes.</summary>
internal static class Words
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Better => "better",
        Verdict.Worse => "worse",
        Verdict.Equivalent => "equivalent",
        _ => "inconclusive",
    };

    public static string Of(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Holds => "holds",
        ClaimVerdict.Refuted => "refuted",
        _ => "inconclusive",
    };

    public static string Of(TrialStatus status) => status switch
    {
        TrialStatus.Completed => "completed",
        TrialStatus.Diverged => "diverged",
        _ => "failed",
    };

    /// <summary>What a verdict rests on or waits for, without the variant's own name in front.</summary>
    public static string OfReason(VariantSummary variant)
    {
        var (reason, prefix) = (variant.Comparison?.Reason ?? "", variant.Name + ": ");
        return reason.StartsWith(prefix, StringComparison.Ordinal) ? reason[prefix.Length..] : reason;
    }

    /// <summary><c>+0.0290 [+0.0180, +0.0400]</c>, without the interval where there is none.</summary>
    public static string OfDifference(BaselineComparison comparison, int decimals)
    {
        if (comparison.Difference is not { } difference) return Figure.None;
        var mean = Figure.Signed(difference, decimals);
        return comparison is { Low: { } low, High: { } high } ? $"{mean} {Figure.Interval(low, high, decimals)}" : mean;
    }
}
