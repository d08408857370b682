using System.Runtime.Intrinsics.X86;

namespace ReproSuite.Numerics;

/// <summary>A row-major float32 matrix: a view of consecutive elements of an array, without gaps between rows.</summary>
/// <remarks>Like <see cref="Memory{T}"/>: copying the struct copies the view, not the elements. The default value is the 0×0 matrix.</remarks>
public readonly struct Matrix
{
    private const int RowsAhead = 3;
    private const int CacheLineFloats = 16;

    private readonly float[]? _data;
    private readonly int _offset;

    /// <summary>Allocates a matrix of zeros.</summary>
    /// <param name="rows">The number of rows, ≥ 0.</param>
    /// <param name="columns">The number of columns, ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative, or the product exceeds an array's size.</exception>
    public Matrix(int rows, int columns)
        : this(new float[ElementCount(rows, columns)], 0, rows, columns)
    {
    }

    /// <summary>Views a part of an array, row after row.</summary>
    /// <param name="data">The array that holds the elements.</param>
    /// <param name="offset">The index of element (0, 0).</param>
    /// <param name="rows">The number of rows, ≥ 0.</param>
    /// <param name="columns">The number of columns, ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The view does not lie inside the array.</exception>
    public Matrix(float[] data, int offset, int rows, int columns)
    {
        ArgumentNullException.ThrowIfNull(data);
        int count = ElementCount(rows, columns);
        if (offset < 0 || offset > data.Length - count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(offset), $"A {rows}×{columns} view at offset {offset} does not fit an array of {data.Length} elements.");
        }

        _data = data;
        _offset = offset;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>All elements, row after row.</summary>
    public Span<float> Span => _data.AsSpan(_offset, Rows * Columns);

    /// <summary>The element at a row and a column.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place lies outside the matrix.</exception>
    public ref float this[int row, int column]
    {
        get
        {
            if ((uint)row >= (uint)Rows || (uint)column >= (uint)Columns)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(row), $"Element ({row}, {column}) lies outside a {Rows}×{Columns} matrix.");
            }

            return ref _data![_offset + row * Columns + column];
        }
    }

    /// <summary>The elements of one row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>A span of <see cref="Columns"/> elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row lies outside the matrix.</exception>
    public Span<float> Row(int row)
    {
        if ((uint)row >= (uint)Rows)
        {
            throw new ArgumentOutOfRangeException(nameof(row), $"Row {row} lies outside a {Rows}×{Columns} matrix.");
        }

        return _data.AsSpan(_offset + row * Columns, Columns);
    }

    /// <summary>A view of consecutive rows.</summary>
    /// <param name="firstRow">The first row of the view.</param>
    /// <param name="rows">The number of rows in the view.</param>
    /// <returns>A matrix that shares its elements with this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rows lie outside the matrix.</exception>
    public Matrix Slice(int firstRow, int rows)
    {
        if (firstRow < 0 || rows < 0 || firstRow > Rows - rows)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstRow), $"{rows} rows from row {firstRow} lie outside a {Rows}×{Columns} matrix.");
        }

        return new Matrix(_data ?? [], _offset + firstRow * Columns, rows, Columns);
    }

    /// <summary>Copies some rows, in the order given.</summary>
    /// <remarks>Rows chosen at random lie far apart in main memory; the next ones are asked for ahead, since reading several at once takes a fraction of the time.</remarks>
    /// <param name="rows">The row that goes to each place; one may occur more than once.</param>
    /// <param name="destination">Receives them, [<paramref name="rows"/>, columns]; apart from this matrix.</param>
    /// <exception cref="ArgumentException">The destination has another shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A row lies outside the matrix.</exception>
    public void GatherRows(ReadOnlySpan<int> rows, Matrix destination)
    {
        if (destination.Rows != rows.Length || destination.Columns != Columns)
        {
            throw new ArgumentException($"{rows.Length} rows of a {this} matrix need a {rows.Length}×{Columns} one. Received {destination}.", nameof(destination));
        }

        for (int i = 0; i < rows.Length + RowsAhead; i++)
        {
            if (i < rows.Length)
            {
                Prefetch(Row(rows[i]));
            }

            if (i >= RowsAhead)
            {
                Row(rows[i - RowsAhead]).CopyTo(destination.Row(i - RowsAhead));
            }
        }
    }

    /// <summary>Names the shape, for messages.</summary>
    /// <returns>Rows and columns, as <c>256×784</c>.</returns>
    public override string ToString() => $"{Rows}×{Columns}";

    private static unsafe void Prefetch(ReadOnlySpan<float> row)
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        fixed (float* start = row)
        {
            for (int i = 0; i < row.Length; i += CacheLineFloats)
            {
                Sse.Prefetch0(start + i);
            }
        }
    }

    private static int ElementCount(int rows, int columns)
    {
        if (rows < 0 || columns < 0 || (long)rows * columns > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(rows), $"A matrix of {rows} rows and {columns} columns cannot be held: sizes are ≥ 0 and the product ≤ {Array.MaxLength}.");
        }

        return rows * columns;
    }
}
