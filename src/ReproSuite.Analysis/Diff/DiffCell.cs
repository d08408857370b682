using System.Globalization;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis.Diff;

/// <summary>A planned trial of one side, under its key.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Fold">From 0.</param>
/// <param name="Seed">As the suite lists it.</param>
/// <param name="Key">Of its inputs.</param>
/// <param name="Digest">Of its outcome (<see cref="OutcomeDigest"/>); null while it has no record.</param>
/// <param name="Record">What training gave; null while it has none.</param>
public sealed record DiffCell(string Variant, int Fold, int Seed, TrialKey Key, string? Digest, TrialRecord? Record)
{
    /// <summary>How people name it: <c>dropout-10/fold=1/seed=2</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Variant}/fold={Fold}/seed={Seed}");
}
