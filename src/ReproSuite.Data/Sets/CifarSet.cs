using ReproSuite.Core.Faults;
using ReproSuite.Data.Files;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Sets;

/// <summary>Square colour images in one archive of the CIFAR-10 family: five batches for training, one to test.</summary>
/// <remarks>Features are bytes as stored: the red plane of an image row by row, then the green one, then the blue one. Training rows follow the numbers of the batches.</remarks>
internal abstract class CifarSet : NumericSet
{
    private static readonly string[] TrainBatches = ["data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"];
    private static readonly string[] TestBatches = ["test_batch.bin"];

    /// <inheritdoc/>
    public sealed override int Features => 3 * ImageWidth * ImageWidth;

    /// <inheritdoc/>
    public sealed override int TrainRows => TrainBatches.Length * BatchRows;

    /// <inheritdoc/>
    public sealed override int TestRows => TestBatches.Length * BatchRows;

    /// <summary>Images in a batch.</summary>
    protected abstract int BatchRows { get; }

    /// <summary>The folder in the archive that the batches lie in.</summary>
    protected abstract string Folder { get; }

    /// <inheritdoc/>
    public sealed override int[] ReadLabels(StoredPart part, string folder)
    {
        var labels = new int[Rows(part)];
        Read(part, folder, (row, record) =>
        {
            if (record[0] >= ClassNames.Count) throw new InvalidInputException("RPR0207",
                FormattableString.Invariant($"row {row} has a label that no class has. Given: {record[0]}. Allowed: 0 to {ClassNames.Count - 1}."), new Location(PathIn(folder)));
            labels[row] = record[0];
        });
        return labels;
    }

    /// <inheritdoc/>
    public sealed override void ReadSamples(StoredPart part, string folder, ReadOnlySpan<int> rows, Matrix samples)
    {
        var wanted = rows.ToArray();
        Read(part, folder, (row, record) =>
        {
            var place = Array.BinarySearch(wanted, row);
            if (place < 0) return;
            var sample = samples.Row(place);
            for (var i = 0; i < sample.Length; i++) sample[i] = record[1 + i];
        });
    }

    private void Read(StoredPart part, string folder, Action<int, byte[]> receive) => CifarArchive.Read(
        PathIn(folder), Folder, part == StoredPart.Train ? TrainBatches : TestBatches, BatchRows, 1 + Features, (batch, record, bytes) => receive(batch * BatchRows + record, bytes));

    private string PathIn(string folder) => Path.Combine(folder, Files[0].Name);
}
