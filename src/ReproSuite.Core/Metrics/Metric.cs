using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>A figure that every completed trial has, computed from its record alone, so that all engines are judged by the same code.</summary>
/// <remarks>Metrics of the same name are equal.</remarks>
public abstract class Metric : IEquatable<Metric>
{
    /// <summary>Those that every summary of results holds; the others are there when the suite names them.</summary>
    public static IReadOnlyList<Metric> Standard { get; } =
    [
        new Accuracy(Part.Test), new Accuracy(Part.Validation), new Accuracy(Part.Train),
        new Loss(Part.Test), new Loss(Part.Validation), new Loss(Part.Train),
        new MacroF1(Part.Test), new MacroF1(Part.Validation),
        new AccuracyGap(), new BestEpoch(),
    ];

    /// <summary>Every metric with a fixed name, in the order in which messages list them.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        .. Standard,
        new BestValidationAccuracy(), new BestValidationLoss(), new FirstValidationAccuracy(), new LastValidationAccuracy(), new RunningAccuracy(),
        new LossGap(), new GapSpike(), new EpochsRun(), new ClippedShare(),
        .. new[] { Part.Test, Part.Validation, Part.Train }.SelectMany(part => new Metric[] { new RootMeanSquaredError(part), new MeanAbsoluteDeviation(part), new Determination(part) }),
    ];

    /// <summary>How suites name it, such as <c>test.accuracy</c>.</summary>
    public abstract string Name { get; }

    /// <summary>How reports title it, such as <c>test accuracy</c>.</summary>
    public abstract string Title { get; }

    /// <summary>Whether more is better; null when neither direction is.</summary>
    public abstract bool? HigherIsBetter { get; }

    /// <summary>What a model must answer with to have the figure; null where either will do.</summary>
    public virtual Answers? Judges => null;

    /// <summary>Decimals that reports print.</summary>
    public virtual int Decimals => 4;

    /// <summary>The figure of a completed trial; null for a trial that has none.</summary>
    public abstract Measurement? Of(TrialOutcome outcome);

    /// <summary>What the figure of a completed trial that has none surely reaches; null when nothing is known of it.</summary>
    public virtual Measurement? LeastOf(TrialOutcome outcome) => null;

    /// <summary>The metric of a name, or null.</summary>
    public static Metric? Find(string name) => All.FirstOrDefault(m => m.Name == name) ?? (Metric?)EpochsToTarget.Parse(name) ?? LayerFigure.Parse(name);

    /// <inheritdoc/>
    public bool Equals(Metric? other) => other is not null && other.Name == Name;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Metric);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>What to say where <see cref="Find"/> finds nothing.</summary>
    internal static string Unknown(string name) => $"unknown metric \"{name}\". Allowed: {string.Join(", ", All.Select(m => m.Name).Concat([EpochsToTarget.Form, LayerFigure.Form]))}.";
}
