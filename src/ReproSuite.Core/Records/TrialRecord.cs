using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Records;

/// <summary>A trial's stored outcome together with everything its key was made of. It bears no names, dates or places.</summary>
/// <param name="Key">The trial's key.</param>
/// <param name="Engine">What trained it.</param>
/// <param name="DataDigest">Content of the data.</param>
/// <param name="SplitDigest">Rows of the fold.</param>
/// <param name="Spec">The canonical trial spec (<see cref="CanonicalJson"/>).</param>
/// <param name="Outcome">What training gave.</param>
public sealed record TrialRecord(TrialKey Key, EngineId Engine, string DataDigest, string SplitDigest, string Spec, TrialOutcome Outcome);
