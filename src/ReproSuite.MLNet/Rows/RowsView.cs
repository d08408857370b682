using Microsoft.ML;

namespace ReproSuite.MLNet.Rows;

/// <summary>Rows as ML.NET reads them, where they lie.</summary>
/// <remarks>Read again for every pass, nothing is kept; in a random order where a trainer asks for one.</remarks>
internal sealed class RowsView : IDataView
{
    private readonly Column[] _columns;
    private readonly ReadOnlyMemory<int> _rows;
    private readonly CancellationToken _cancellation;

    /// <param name="rows">Which rows, in order.</param>
    /// <param name="cancellation">Checked at every row.</param>
    /// <param name="columns">What is read of them.</param>
    public RowsView(ReadOnlyMemory<int> rows, CancellationToken cancellation, params Column[] columns)
    {
        (_rows, _cancellation, _columns) = (rows, cancellation, columns);
        var schema = new DataViewSchema.Builder();
        foreach (var column in columns) schema.AddColumn(column.Name, column.Type, column.Annotations);
        Schema = schema.ToSchema();
    }

    /// <inheritdoc/>
    public DataViewSchema Schema { get; }

    /// <inheritdoc/>
    public bool CanShuffle => true;

    /// <inheritdoc/>
    public long? GetRowCount() => _rows.Length;

    /// <inheritdoc/>
    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new RowsCursor(Schema, _columns, _rows, rand is null ? null : Order(rand), _cancellation);

    /// <inheritdoc/>
    /// <remarks>One cursor, however many are asked for.</remarks>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    /// <summary>Positions in a random order: the shuffle of Fisher and Yates, from the last place down.</summary>
    private int[] Order(Random random)
    {
        int[] order = [.. Enumerable.Range(0, _rows.Length)];
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = random.Next(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return order;
    }
}
