using ReproSuite.Core.Ports;
using ReproSuite.Numerics;
using ReproSuite.Training;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>Writes the rows of a batch side by side, compressed ones laid out.</summary>
internal static class BatchRows
{
    /// <summary>[rows, features].</summary>
    public static void Write(Batch batch, Span<float> numbers)
    {
        if (batch.Sparse is { } sparse) LayOut(sparse, numbers);
        else if (batch.IsCopied) batch.Features.Span.CopyTo(numbers);
        else Copy(batch.Source, batch.Rows, numbers);
    }

    private static void Copy(FeatureMatrix source, ReadOnlySpan<int> rows, Span<float> numbers)
    {
        var (matrix, width) = (source.Dense, source.Columns);
        for (var i = 0; i < rows.Length; i++) matrix.Row(rows[i]).CopyTo(numbers[(i * width)..]);
    }

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
