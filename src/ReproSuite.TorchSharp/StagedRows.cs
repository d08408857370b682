using System.Runtime.InteropServices;
using ReproSuite.Numerics;
using ReproSuite.Training;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp;

/// <summary>Brings rows of numbers to the device, by way of memory that libtorch took itself: products of numbers at other addresses may be rounded otherwise.</summary>
/// <param name="rows">The most rows at a time.</param>
/// <param name="device">Where to.</param>
internal sealed class StagedRows(int rows, Device device) : IDisposable
{
    private Tensor? _stage;

    /// <summary>The gathered rows of a batch, [rows, features], compressed ones laid out; valid until the next call.</summary>
    public Tensor Take(Batch batch)
    {
        if (batch.Sparse is not { } sparse) return Take(batch.Features);
        LayOut(sparse, Numbers(sparse.RowCount, sparse.ColumnCount));
        return Staged(sparse.RowCount);
    }

    /// <summary>A matrix; valid until the next call.</summary>
    public Tensor Take(Matrix matrix)
    {
        matrix.Span.CopyTo(Numbers(matrix.Rows, matrix.Columns));
        return Staged(matrix.Rows);
    }

    public void Dispose() => _stage?.Dispose();

    private Span<float> Numbers(int count, int width)
    {
        _stage ??= zeros(rows, width).DetachFromDisposeScope();
        return MemoryMarshal.Cast<byte, float>(_stage.bytes)[..(count * width)];
    }

    private Tensor Staged(int count) => _stage!.narrow(0, 0, count).to(device);

    private static void LayOut(SparseRows rows, Span<float> numbers)
    {
        numbers.Clear();
        ReadOnlySpan<int> starts = rows.Matrix.Starts, columns = rows.Matrix.Columns;
        var values = rows.Matrix.Values;
        for (var i = 0; i < rows.RowCount; i++)
        {
            var (place, row) = (i * rows.ColumnCount, rows.Rows.Span[i]);
            for (var at = starts[row]; at < starts[row + 1]; at++) numbers[place + columns[at]] = values[at];
        }
    }
}
