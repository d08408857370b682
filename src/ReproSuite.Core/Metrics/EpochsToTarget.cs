using System.Globalization;
using System.Text.RegularExpressions;
using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>First epoch whose validation accuracy reaches a target, such as <c>epochs.to.0.85</c>.</summary>
/// <remarks>A trial that never reaches it has no such figure: what it would have taken is unknown, and any number put in its place would flatter or blacken it.</remarks>
internal sealed partial class EpochsToTarget : Metric
{
    /// <summary>How messages describe the family.</summary>
    public const string Form = "epochs.to.SHARE";

    private readonly string _target;
    private readonly double _share;

    private EpochsToTarget(string target) => (_target, _share) = (target, double.Parse(target, CultureInfo.InvariantCulture));

    public override string Name => $"epochs.to.{_target}";

    public override string Title => $"epochs to {_target}";

    public override bool? HigherIsBetter => false;

    public override Answers? Judges => Answers.Classes;

    public override int Decimals => 1;

    /// <summary>The metric of a name such as <c>epochs.to.0.85</c>; null for any other.</summary>
    public static EpochsToTarget? Parse(string name) => Pattern().Match(name) is { Success: true } match ? new EpochsToTarget(match.Groups["share"].Value) : null;

    public override Measurement? Of(TrialOutcome outcome) =>
        outcome.Status == TrialStatus.Completed && outcome.Epochs.FirstOrDefault(epoch => epoch.Validation?.Accuracy >= _share) is { } first
            ? new Measurement(first.Epoch)
            : null;

    /// <summary>One epoch more than the trial ran.</summary>
    public override Measurement? LeastOf(TrialOutcome outcome) => outcome is { Status: TrialStatus.Completed, Validation: not null } ? new Measurement(outcome.Epochs.Count + 1) : null;

    [GeneratedRegex(@"^epochs\.to\.(?<share>0\.[0-9]{1,9}|1)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
