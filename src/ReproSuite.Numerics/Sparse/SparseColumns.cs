namespace ReproSuite.Numerics;

/// <summary>The stored elements of some sparse rows, column after column and by ascending row within a column. Only moves bits.</summary>
internal readonly ref struct SparseColumns
{
    /// <summary>One set of buffers per thread, grown on demand and kept, so that products allocate nothing once warm.</summary>
    [ThreadStatic]
    private static int[]? _starts;

    [ThreadStatic]
    private static int[]? _rows;

    [ThreadStatic]
    private static float[]? _values;

    private SparseColumns(ReadOnlySpan<int> starts, ReadOnlySpan<int> rows, ReadOnlySpan<float> values)
    {
        Starts = starts;
        Rows = rows;
        Values = values;
    }

    /// <summary>Where each column starts, and last the number of elements.</summary>
    public ReadOnlySpan<int> Starts { get; }

    /// <summary>The place among the rows of each element.</summary>
    public ReadOnlySpan<int> Rows { get; }

    /// <summary>The elements.</summary>
    public ReadOnlySpan<float> Values { get; }

    /// <summary>Sorts the elements of the rows by column.</summary>
    /// <returns>Views of this thread's buffers, valid until the next call.</returns>
    public static SparseColumns Of(SparseRows rows)
    {
        SparseMatrix matrix = rows.Matrix;
        ReadOnlySpan<int> chosen = rows.Rows.Span;
        int count = 0;
        foreach (int row in chosen)
        {
            count += matrix.Starts[row + 1] - matrix.Starts[row];
        }

        // Starts are kept two places on, so that they are where they belong once every element has moved its column's by one.
        Span<int> starts = Reserve(ref _starts, matrix.ColumnCount + 2);
        Span<int> places = Reserve(ref _rows, count);
        Span<float> values = Reserve(ref _values, count);
        starts.Clear();
        foreach (int row in chosen)
        {
            foreach (int column in matrix.Columns[matrix.Starts[row]..matrix.Starts[row + 1]])
            {
                starts[column + 2]++;
            }
        }

        for (int column = 2; column < starts.Length; column++)
        {
            starts[column] += starts[column - 1];
        }

        for (int place = 0; place < chosen.Length; place++)
        {
            Range range = matrix.Starts[chosen[place]]..matrix.Starts[chosen[place] + 1];
            ReadOnlySpan<int> columns = matrix.Columns[range];
            ReadOnlySpan<float> stored = matrix.Values[range];
            for (int i = 0; i < columns.Length; i++)
            {
                int to = starts[columns[i] + 1]++;
                places[to] = place;
                values[to] = stored[i];
            }
        }

        return new SparseColumns(starts[..^1], places, values);
    }

    private static Span<T> Reserve<T>(ref T[]? buffer, int count)
    {
        if (buffer is null || buffer.Length < count)
        {
            buffer = GC.AllocateUninitializedArray<T>(count);
        }

        return buffer.AsSpan(0, count);
    }
}
