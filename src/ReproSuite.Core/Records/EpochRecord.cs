using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records;

/// <summary>What one epoch left behind.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Running">Over the epoch's own batches as they were trained: dropout on, weights moving (what Keras prints as <c>loss</c>, less the penalty).</param>
/// <param name="Train">The training part at the epoch's end, in evaluation mode.</param>
/// <param name="Validation">The validation part at the epoch's end; null where no row validates.</param>
/// <param name="Penalty">The layers' L1 and L2 terms at the epoch's end.</param>
/// <param name="LearningRate">Of the epoch's last step.</param>
/// <param name="Weights">Of every tensor in the order of <see cref="TrialOutcome.Tensors"/>, the first 16 hexadecimal digits of the digest of its numbers at the epoch's end.</param>
/// <param name="Layers">The layers at the epoch's end; null unless the suite asks for diagnostics.</param>
/// <param name="ClippedSteps">Steps of the epoch in which clipping changed a gradient; null unless the suite clips and asks for diagnostics.</param>
public sealed record EpochRecord(
    int Epoch, PartScore Running, PartScore Train, PartScore? Validation, double Penalty, double LearningRate, EquatableList<string> Weights,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<LayerFigures>? Layers = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? ClippedSteps = null);
