using Microsoft.ML;
using Microsoft.ML.Data;
using ReproSuite.Core.Ports;

namespace ReproSuite.MLNet.Rows;

/// <summary>One pass over the rows of a <see cref="RowsView"/>.</summary>
internal sealed class RowsCursor(DataViewSchema schema, FeatureMatrix features, ReadOnlyMemory<int> rows, Labels? labels, int[]? order, CancellationToken cancellation) : DataViewRowCursor
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

    private int Row => rows.Span[Place];

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
    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        Delegate getter = column.Name == RowsView.Label ? labels!.Getter(() => Row) : (ValueGetter<VBuffer<float>>)Read;
        return getter as ValueGetter<TValue> ?? throw new InvalidOperationException($"Column {column.Name} holds no {typeof(TValue)}.");
    }

    private void Read(ref VBuffer<float> vector)
    {
        if (features.Sparse is not { } sparse)
        {
            var dense = VBufferEditor.Create(ref vector, features.Columns);
            features.Dense.Row(Row).CopyTo(dense.Values);
            vector = dense.Commit();
            return;
        }
        var (start, end) = (sparse.Starts[Row], sparse.Starts[Row + 1]);
        var editor = VBufferEditor.Create(ref vector, features.Columns, end - start);
        sparse.Values[start..end].CopyTo(editor.Values);
        // A row that stores every feature is a dense vector, which has no indices.
        if (end - start < features.Columns) sparse.Columns[start..end].CopyTo(editor.Indices);
        vector = editor.Commit();
    }
}
