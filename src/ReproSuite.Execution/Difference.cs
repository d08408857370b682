namespace ReproSuite.Execution;

/// <summary>One value in which two trials differ.</summary>
/// <param name="Path">Such as <c>training.batch</c>.</param>
/// <param name="Stored">In the stored trial, as JSON; null when it has no such value.</param>
/// <param name="Wanted">In the trial asked about, as JSON; null when it has no such value.</param>
public sealed record Difference(string Path, string? Stored, string? Wanted)
{
    /// <summary><c>training.batch was 32, now 64</c>.</summary>
    public override string ToString() => (Stored, Wanted) switch
    {
        (null, _) => $"{Path} is new: {Wanted}",
        (_, null) => $"{Path} was {Stored}, now gone",
        _ => $"{Path} was {Stored}, now {Wanted}",
    };
}
