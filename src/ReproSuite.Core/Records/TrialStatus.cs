namespace ReproSuite.Core.Records;

/// <summary>How a trial ended.</summary>
public enum TrialStatus
{
    /// <summary>Trained to its end; every figure is there.</summary>
    Completed,

    /// <summary>A loss or a weight stopped being a finite number. A result like any other: recorded, shown, never retried.</summary>
    Diverged,

    /// <summary>The trial could not be carried out; it is tried again by the next run.</summary>
    Failed,
}
