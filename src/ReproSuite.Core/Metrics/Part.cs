using ReproSuite.Core.Records;

namespace ReproSuite.Core.Metrics;

/// <summary>A part of the data that a metric looks at.</summary>
internal sealed record Part(string Key, string Title, Func<TrialOutcome, Evaluation?> Of)
{
    /// <summary>The rows that trained the model.</summary>
    public static Part Train { get; } = new("train", "train", o => o.Train);

    /// <summary>The rows used while choosing.</summary>
    public static Part Validation { get; } = new("val", "validation", o => o.Validation);

    /// <summary>The rows touched once, at the end.</summary>
    public static Part Test { get; } = new("test", "test", o => o.Test);
}
