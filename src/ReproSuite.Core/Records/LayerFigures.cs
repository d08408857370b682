using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records;

/// <summary>What a layer did to some training rows, and how its weights stand; a figure that is not a finite number is null.</summary>
/// <param name="Name">Of the layer.</param>
/// <param name="Output">What its activation gave, in evaluation mode; null for a layer without one, and for the last, whose activation belongs to the loss.</param>
/// <param name="Tensors">One per trained tensor, in the order of <see cref="TrialOutcome.Tensors"/>.</param>
/// <param name="Identical">Share of a dense layer's units whose incoming weights and bias are bit for bit those of another of its units; null when there is none.</param>
public sealed record LayerFigures(
    string Name, OutputFigures? Output, EquatableList<TensorFigures> Tensors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Identical = null);

/// <summary>The outputs of an activation over some rows.</summary>
/// <param name="Mean">Over rows and units.</param>
/// <param name="Sd">Population standard deviation over rows and units.</param>
/// <param name="Saturated">Share of outputs where the activation is flat; null for one that has no flat part.</param>
/// <param name="Dead">Share of units whose output is zero for every row.</param>
public sealed record OutputFigures(double? Mean, double? Sd, double? Saturated, double Dead);

/// <summary>The size of a tensor's numbers; norms are square roots of sums of squares.</summary>
/// <param name="Name">As in <see cref="TrialOutcome.Tensors"/>.</param>
/// <param name="GradientNorm">Of the gradient of the rows' mean loss with the penalties, in training mode.</param>
/// <param name="WeightNorm">Of the weights.</param>
/// <param name="UpdateRatio">Norm of what the epoch changed, divided by the norm that the weights had at its start; null before training and for weights that were all zero.</param>
/// <param name="Sparsity">Share of weights that are exactly zero.</param>
public sealed record TensorFigures(string Name, double? GradientNorm, double? WeightNorm, double? UpdateRatio, double Sparsity);
