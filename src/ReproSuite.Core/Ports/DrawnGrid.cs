using ReproSuite.Core.Records;

namespace ReproSuite.Core.Ports;

/// <summary>The points at which a model can be drawn.</summary>
/// <param name="Axes">Of one feature or two.</param>
/// <param name="Points">Every point, preprocessed like the fold's rows; the last axis changes fastest. Their targets mean nothing.</param>
public sealed record DrawnGrid(EquatableList<DrawingAxis> Axes, Samples Points);
