using System.Text.Json;
using ReproSuite.Core.Specs;
using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Records;

/// <summary>A trial's stored outcome together with everything its key was made of. It bears no names, dates or places.</summary>
/// <param name="Key">The trial's key.</param>
/// <param name="Engine">What trained it.</param>
/// <param name="DataDigest">Content of the data.</param>
/// <param name="SplitDigest">Rows of the fold.</param>
/// <param name="Spec">The canonical trial spec (<see cref="CanonicalJson"/>).</param>
/// <param name="Outcome">What training gave.</param>
/// <param name="Before">Key of the trial whose weights it started from; null when they were drawn.</param>
public sealed record TrialRecord(TrialKey Key, EngineId Engine, string DataDigest, string SplitDigest, string Spec, TrialOutcome Outcome, TrialKey? Before = null)
{
    /// <summary>Device, libraries and determinism class of an engine whose bits depend on them; null for the exact engine. Part of neither key nor digest.</summary>
    public EngineFacts? Facts { get; init; }

    /// <summary>Whether the same trial must give the same outcome wherever it is trained. Of an engine that promises less, the outcome that is there first stands.</summary>
    /// <remarks>Nothing that a record says of itself takes the promise of the exact engine away.</remarks>
    public bool PromisesSameBits => Engine.Name == EngineId.Exact || Facts is null or { Promise: EnginePromise.SameBits };

    /// <summary>Why a record from outside is not to be believed, as the end of a sentence; null when its key is that of its inputs and its outcome has the parts that its status asks for.</summary>
    public string? Flaw =>
        TrialKey.Of(Spec, DataDigest, SplitDigest, Engine, Before) != Key ? "its key is not that of its inputs"
        : !IsWhole(Outcome) || !HasItsParts ? "its outcome is not whole"
        : null;

    private static bool IsWhole(TrialOutcome outcome) => outcome.Epochs.All(epoch => epoch.Weights.Count == outcome.Tensors.Count) && outcome.Drawing is null or { IsWhole: true } && FitsTest(outcome.Misclassified, outcome.Test)
        && (outcome.Status == TrialStatus.Completed
            ? outcome.Train is { IsWhole: true } && outcome.Validation is null or { IsWhole: true } && outcome.Test is null or { IsWhole: true }
            : outcome is { Train: null, Validation: null, Test: null });

    private static bool FitsTest(EquatableList<MisclassifiedRows>? misclassified, Evaluation? test) =>
        misclassified is not { } groups || test?.Confusion is { IsWhole: true } counts && MisclassifiedRows.Fit(groups, counts);

    /// <summary>Only a split without validation rows excuses a missing validation part, and only a trial inside a search a missing test part.</summary>
    private bool HasItsParts => Outcome is not { Status: TrialStatus.Completed } or { Validation: not null, Test: not null } || ExcusesOf(Spec) is var (noValidation, noTest)
        && (Outcome.Validation is not null || noValidation) && (Outcome.Test is not null || noTest);

    private static (bool NoValidation, bool NoTest) ExcusesOf(string spec)
    {
        using var document = JsonDocument.Parse(spec);
        var split = document.RootElement.GetProperty("split");
        return (split.TryGetProperty(SpecShape.Of(typeof(Whole)).Name, out _), split.TryGetProperty(SpecShape.Of(typeof(Within)).Name, out _));
    }
}
