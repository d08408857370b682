namespace ReproSuite.Analysis.Lints;

/// <summary>The steps of the workflow by the names that variants have there: baseline, overfit, regularize, tune.</summary>
internal static class StageContracts
{
    public const string Overfit = "overfit", Regularize = "regularize", Tune = "tune";

    /// <summary>The mean of a metric over a variant's trials; null where there is no such variant, or no figure.</summary>
    public static double? Mean(LintSubject subject, string variant, string metric) =>
        subject.Results?.Analysis.Variants.FirstOrDefault(v => v.Name == variant)?.Metrics.GetValueOrDefault(metric)?.Mean;
}
