namespace ReproSuite.Numerics;

/// <summary>A float32 matrix that stores only what is not zero, row after row (compressed sparse rows). Never changes.</summary>
/// <remarks>
/// Row r holds <c>Values[i]</c> at column <c>Columns[i]</c> for i from <c>Starts[r]</c> to <c>Starts[r + 1]</c>, columns ascending; every other element is +0.
/// A stored value may be zero or not finite; it then counts as it would in a dense matrix.
/// </remarks>
public sealed class SparseMatrix
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    /// <summary>Takes over the arrays of the compressed form.</summary>
    /// <param name="columnCount">The number of columns, ≥ 0.</param>
    /// <param name="starts">Where each row starts, and last the number of stored elements; from 0, never falling.</param>
    /// <param name="columns">The column of each stored element; strictly ascending within a row.</param>
    /// <param name="values">The stored elements.</param>
    /// <exception cref="ArgumentException">The arrays are not the compressed form of a matrix.</exception>
    public SparseMatrix(int columnCount, int[] starts, int[] columns, float[] values)
    {
        ArgumentNullException.ThrowIfNull(starts);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        if (starts.Length == 0 || starts[0] != 0 || starts[^1] != values.Length || columns.Length != values.Length)
        {
            throw new ArgumentException(
                $"Row starts go from 0 to the number of elements. Received {starts.Length} starts, {columns.Length} columns, {values.Length} values.", nameof(starts));
        }

        for (int row = 0; row < starts.Length - 1; row++)
        {
            RequireAscending(row, starts[row], starts[row + 1], columns, columnCount);
        }

        (ColumnCount, _starts, _columns, _values) = (columnCount, starts, columns, values);
    }

    /// <summary>The number of rows.</summary>
    public int RowCount => _starts.Length - 1;

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The number of stored elements.</summary>
    public int Count => _values.Length;

    /// <summary>Where each row starts, and last the number of stored elements.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary>The column of each stored element, row after row.</summary>
    public ReadOnlySpan<int> Columns => _columns;

    /// <summary>The stored elements, row after row.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Writes the whole matrix out, zeros included.</summary>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A dense matrix of this shape cannot be held.</exception>
    public Matrix ToDense()
    {
        var dense = new Matrix(RowCount, ColumnCount);
        for (int row = 0; row < RowCount; row++)
        {
            WriteRow(row, dense.Row(row));
        }

        return dense;
    }

    /// <summary>Writes what a row stores to its places; the zeros must be there.</summary>
    internal void WriteRow(int row, Span<float> destination)
    {
        for (int i = _starts[row]; i < _starts[row + 1]; i++)
        {
            destination[_columns[i]] = _values[i];
        }
    }

    /// <summary>Names the shape and how much is stored, for messages.</summary>
    /// <returns>Such as <c>25000×10000 with 2190712 elements</c>.</returns>
    public override string ToString() => $"{RowCount}×{ColumnCount} with {Count} elements";

    private static void RequireAscending(int row, int start, int end, int[] columns, int columnCount)
    {
        if (start > end || end > columns.Length)
        {
            throw new ArgumentException($"Row {row} ends at element {end}, before its start or after the last element.", nameof(columns));
        }

        int previous = -1;
        for (int i = start; i < end; previous = columns[i++])
        {
            if (columns[i] <= previous || columns[i] >= columnCount)
            {
                throw new ArgumentException(
                    $"Columns ascend within a row and lie below {columnCount}. Row {row} has {columns[i]} after {previous}.", nameof(columns));
            }
        }
    }
}
