using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Data;

/// <summary>What is known of data in use apart from its features: small enough to keep.</summary>
/// <param name="Labels">One class per row: training rows, then test rows; 0 for all where the target is a number.</param>
/// <param name="TrainRows">How many of the rows are training rows.</param>
/// <param name="Digest">Content digest.</param>
/// <param name="Card">For people.</param>
internal sealed record DataHead(int[] Labels, int TrainRows, string Digest, DataCard Card)
{
    /// <summary>One number per row; null where classes are predicted.</summary>
    public float[]? Targets { get; init; }

    /// <summary>Of the grid behind the rows; none where there is none.</summary>
    public EquatableList<DrawingAxis> Axes { get; init; }

    public int[] TestRows => [.. Enumerable.Range(TrainRows, Labels.Length - TrainRows)];
}
