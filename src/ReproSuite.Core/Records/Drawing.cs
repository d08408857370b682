namespace ReproSuite.Core.Records;

/// <summary>What the kept weights answer over a grid of features, to be drawn.</summary>
/// <param name="Axes">One of one feature, or two; features as they are stored, before preprocessing.</param>
/// <param name="Answers">Of every point of the grid, the last axis changing fastest: the predicted number, or the probability of the second of two classes.</param>
public sealed record Drawing(EquatableList<DrawingAxis> Axes, EquatableList<float> Answers)
{
    /// <summary>Whether there is an answer for every point of one axis or two.</summary>
    internal bool IsWhole => Axes.Count is 1 or 2 && Axes.All(axis => axis.Points is > 1 and <= 10_000 && axis.High > axis.Low) && Axes.Aggregate(1L, (count, axis) => count * axis.Points) == Answers.Count;
}
