using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Records;

/// <summary>A trial's stored outcome together with everything its key was made of. It bears no names, dates or places.</summary>
/// <param name="Key">The trial's key.</param>
/// <param name="Engine">What trained it.</param>
/// <param name="DataDigest">Content of the data.</param>
/// <param name="SplitDigest">Rows of the fold.</param>
/// <param name="Spec">The canonical trial spec (<see cref="CanonicalJson"/>).</param>
/// <param name="Outcome">What training gave.</param>
public sealed record TrialRecord(TrialKey Key, EngineId Engine, string DataDigest, string SplitDigest, string Spec, TrialOutcome Outcome)
{
    /// <summary>Why a record from outside is not to be believed, as the end of a sentence; null when its key is that of its inputs and its outcome has the parts that its status asks for.</summary>
    public string? Flaw =>
        TrialKey.Of(Spec, DataDigest, SplitDigest, Engine) != Key ? "its key is not that of its inputs"
        : !IsWhole(Outcome) ? "its outcome is not whole"
        : null;

    private static bool IsWhole(TrialOutcome outcome) => outcome.Epochs.All(epoch => epoch.Weights.Count == outcome.Tensors.Count)
        && (outcome.Status == TrialStatus.Completed
            ? outcome is { Train.Confusion.IsWhole: true, Validation.Confusion.IsWhole: true, Test.Confusion.IsWhole: true }
            : outcome is { Train: null, Validation: null, Test: null });
}
