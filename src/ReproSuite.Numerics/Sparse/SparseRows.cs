namespace ReproSuite.Numerics;

/// <summary>Some rows of a sparse matrix, in an order of their own: a view that copies nothing.</summary>
/// <param name="Matrix">Where the rows lie.</param>
/// <param name="Rows">The row of the matrix at each place of the view; a row may occur more than once.</param>
public readonly record struct SparseRows(SparseMatrix Matrix, ReadOnlyMemory<int> Rows)
{
    /// <summary>The number of rows in the view.</summary>
    public int RowCount => Rows.Length;

    /// <summary>The number of columns.</summary>
    public int ColumnCount => Matrix.ColumnCount;

    /// <summary>Names the shape, for messages.</summary>
    /// <returns>Rows and columns, as <c>512×10000</c>.</returns>
    public override string ToString() => $"{RowCount}×{ColumnCount}";
}
