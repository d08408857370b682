using Microsoft.ML;
using Microsoft.ML.Data;

namespace ReproSuite.MLNet.Rows;

/// <summary>One pass over the rows of a <see cref="RowsView"/>.</summary>
internal sealed class RowsCursor(DataViewSchema schema, IReadOnlyList<Column> columns, ReadOnlyMemory<int> rows, int[]? order, CancellationToken cancellation) : DataViewRowCursor
{
    private long _position = -1;

    /// <inheritdoc/>
    public override DataViewSchema Schema => schema;

    /// <inheritdoc/>
    public override long Position => _position;

    /// <inheritdoc/>
    public override long Batch => 0;

    /// <summary>Place among the rows, whatever the order of this pass.</summary>
    private int Place => order is null ? (int)_position : order[_position];

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The trial is cancelled.</exception>
    public override bool MoveNext()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_position == rows.Length - 1) _position = -2;
        return _position != -2 && ++_position >= 0;
    }

    /// <inheritdoc/>
    public override bool IsColumnActive(DataViewSchema.Column column) => true;

    /// <inheritdoc/>
    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)Place, 0);

    /// <inheritdoc/>
    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
        columns[column.Index].Getter(() => rows.Span[Place]) as ValueGetter<TValue> ?? throw new InvalidOperationException($"Column {column.Name} holds no {typeof(TValue)}.");
}
