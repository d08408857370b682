using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records;

/// <summary>What training a trial gave; a pure function of the trial's key.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Reason">Why it diverged or failed, in one line; empty otherwise.</param>
/// <param name="Epochs">One entry per finished epoch; empty for a model that is not trained in epochs.</param>
/// <param name="Steps">Optimizer updates made; for a diverged trial the step after which a loss or a weight was not finite.</param>
/// <param name="BestEpoch">Epoch of the lowest validation loss, the first on a tie; 0 without epochs or validation rows.</param>
/// <param name="KeptEpoch">Epoch whose weights were judged: the last one, or the restored one; 0 without epochs and for a diverged trial.</param>
/// <param name="Parameters">Trainable numbers.</param>
/// <param name="Tensors">Names of the stored tensors, such as <c>hidden/kernel</c>, in layer order; empty without weights.</param>
/// <param name="InitialWeights">Digest of the first weights; empty without weights.</param>
/// <param name="FinalWeights">Digest of the judged weights, for a diverged trial of those it ended with; empty without weights.</param>
/// <param name="Train">The training part; null unless completed.</param>
/// <param name="Validation">The validation part; null unless completed, and where no row validates.</param>
/// <param name="Test">The test part, evaluated this once; null unless completed, and inside a search, which never sees it.</param>
/// <param name="Search">How the trial chose its configuration; null when it chose nothing.</param>
/// <param name="Untrained">The layers before the first step; null unless the suite asks for diagnostics.</param>
/// <param name="Drawing">What the judged weights answer over a grid; null unless the suite asks for it and training completed.</param>
/// <param name="Misclassified">The test examples that the judged weights take for another class; null unless the suite asks for them, training completed and there is a test part.</param>
public sealed record TrialOutcome(
    TrialStatus Status,
    string Reason,
    EquatableList<EpochRecord> Epochs,
    long Steps,
    int BestEpoch,
    int KeptEpoch,
    long Parameters,
    EquatableList<string> Tensors,
    string InitialWeights,
    string FinalWeights,
    Evaluation? Train,
    Evaluation? Validation,
    Evaluation? Test,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SearchRecord? Search = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<LayerFigures>? Untrained = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Drawing? Drawing = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<MisclassifiedRows>? Misclassified = null)
{
    /// <summary>A trial that could not be carried out.</summary>
    public static TrialOutcome Failed(string reason) => new(TrialStatus.Failed, reason, [], 0, 0, 0, 0, [], "", "", null, null, null);
}
