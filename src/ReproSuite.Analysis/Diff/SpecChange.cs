namespace ReproSuite.Analysis.Diff;

/// <summary>A value of a suite that is not what it was.</summary>
/// <param name="Variants">The variants that it concerns; empty when all that both sides have, or the suite itself.</param>
/// <param name="Path">Such as <c>training.batch</c> or <c>model.network.layers[hidden].dense.units</c>.</param>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where there is none any more.</param>
public sealed record SpecChange(IReadOnlyList<string> Variants, string Path, string? Before, string? After);
