using Microsoft.ML;
using ReproSuite.Core.Ports;
using ReproSuite.MLNet.Rows;
using ReproSuite.Numerics;
using ReproSuite.Training;
using ReproSuite.Training.Learners;

namespace ReproSuite.MLNet.Models;

/// <summary>A model that ML.NET trained: rows go in as a view, scores come out as logits.</summary>
/// <param name="outputs">Logits per row.</param>
/// <param name="parameters">How many numbers training chose.</param>
internal abstract class LibraryModel(int outputs, long parameters) : IModel
{
    private Matrix _logits;

    /// <summary>How many numbers training chose: weights and biases, or thresholds and answers of leaves.</summary>
    public long Parameters { get; } = parameters;

    /// <inheritdoc/>
    public Matrix Forward(Batch batch)
    {
        var sparse = batch.Sparse;
        var rows = sparse?.Rows ?? Enumerable.Range(0, batch.Features.Rows).ToArray();
        var features = sparse is { Matrix: var matrix } ? matrix : (FeatureMatrix)batch.Features;
        if (_logits.Rows < rows.Length) _logits = new Matrix(rows.Length, outputs);
        var logits = _logits.Slice(0, rows.Length);
        Write(new RowsView(features, rows, labels: null, CancellationToken.None), logits);
        return logits;
    }

    /// <summary>Writes the logits of all rows of a view, [rows, outputs].</summary>
    public abstract void Write(IDataView rows, Matrix logits);

    /// <summary>The scores that a trained transformer gives the rows of a view, in order.</summary>
    protected static IEnumerable<T> Scores<T>(ITransformer transformer, IDataView rows)
    {
        var scored = transformer.Transform(rows);
        using var cursor = scored.GetRowCursor([scored.Schema["Score"]]);
        var read = cursor.GetGetter<T>(scored.Schema["Score"]);
        T score = default!;
        while (cursor.MoveNext())
        {
            read(ref score);
            yield return score;
        }
    }
}
