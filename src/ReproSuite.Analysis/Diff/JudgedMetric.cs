using ReproSuite.Core.Metrics;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis.Diff;

/// <summary>A metric to compare, and how it is judged where that is not the suite's own way.</summary>
/// <param name="Metric">Which; one of a direction that was given has it.</param>
/// <param name="Rope">Differences up to this size do not matter; null for the suite's own region.</param>
public sealed record JudgedMetric(Metric Metric, double? Rope = null)
{
    /// <summary>A metric in a direction that is not its own.</summary>
    public static Metric Directed(Metric metric, bool higherIsBetter) => new WithDirection(metric, higherIsBetter);

    private sealed class WithDirection(Metric metric, bool higherIsBetter) : Metric
    {
        public override string Name => metric.Name;

        public override string Title => metric.Title;

        public override bool? HigherIsBetter => higherIsBetter;

        public override Answers? Judges => metric.Judges;

        public override int Decimals => metric.Decimals;

        public override Measurement? Of(TrialOutcome outcome) => metric.Of(outcome);

        public override Measurement? LeastOf(TrialOutcome outcome) => metric.LeastOf(outcome);
    }
}
