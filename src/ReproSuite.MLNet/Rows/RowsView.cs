using Microsoft.ML;
using Microsoft.ML.Data;
using ReproSuite.Core.Ports;

namespace ReproSuite.MLNet.Rows;

/// <summary>Rows of features as ML.NET reads them, where they lie: dense ones as dense vectors, compressed ones as sparse vectors.</summary>
/// <remarks>Read again for every pass, nothing is kept; in a random order where a trainer asks for one.</remarks>
internal sealed class RowsView : IDataView
{
    /// <summary>Name of the column of vectors.</summary>
    public const string Features = "Features";

    /// <summary>Name of the column of labels.</summary>
    public const string Label = "Label";

    private readonly FeatureMatrix _features;
    private readonly ReadOnlyMemory<int> _rows;
    private readonly Labels? _labels;
    private readonly CancellationToken _cancellation;

    /// <param name="features">[all rows, features].</param>
    /// <param name="rows">Which rows, in order.</param>
    /// <param name="labels">Null where rows are only to be scored.</param>
    /// <param name="cancellation">Checked at every row.</param>
    public RowsView(FeatureMatrix features, ReadOnlyMemory<int> rows, Labels? labels, CancellationToken cancellation)
    {
        (_features, _rows, _labels, _cancellation) = (features, rows, labels, cancellation);
        var schema = new DataViewSchema.Builder();
        schema.AddColumn(Features, new VectorDataViewType(NumberDataViewType.Single, features.Columns));
        if (labels is not null) schema.AddColumn(Label, labels.Type);
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
        new RowsCursor(Schema, _features, _rows, _labels, rand is null ? null : Order(rand), _cancellation);

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
