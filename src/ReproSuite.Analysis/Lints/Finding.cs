namespace ReproSuite.Analysis.Lints;

/// <summary>A lint that fired.</summary>
/// <param name="Lint">Which.</param>
/// <param name="Message">What was found, in one line ending in a full stop.</param>
/// <param name="Key">The key of the suite file that it speaks of, such as <c>training.schedule</c> or <c>variants.tuned</c>.</param>
public sealed record Finding(Lint Lint, string Message, string Key)
{
    /// <summary>Why the suite's author lets it pass; null when it is not ignored.</summary>
    public string? Ignored { get; init; }
}
