using Microsoft.ML;
using ReproSuite.MLNet.Rows;
using ReproSuite.Numerics;
using ReproSuite.Training;
using ReproSuite.Training.Learners;

namespace ReproSuite.MLNet.Models;

/// <summary>A model that ML.NET trained: rows go in as a view, scores come out as logits.</summary>
/// <param name="outputs">Logits per row.</param>
/// <param name="parameters">How many numbers training chose.</param>
internal abstract class LibraryModel(int outputs, long parameters) : IModel, IDisposable
{
    private Matrix _logits;

    /// <summary>How many numbers training chose: weights and biases, or thresholds and answers of leaves.</summary>
    public long Parameters { get; } = parameters;

    /// <summary>SHA-256 of what it started from; empty where that is nothing.</summary>
    public virtual string InitialWeights => "";

    /// <inheritdoc/>
    public Matrix Forward(Batch batch)
    {
        var rows = batch.Rows.ToArray();
        if (_logits.Rows < rows.Length) _logits = new Matrix(rows.Length, outputs);
        var logits = _logits.Slice(0, rows.Length);
        Write(new RowsView(rows, CancellationToken.None, Read(batch)), logits);
        return logits;
    }

    /// <summary>Writes the logits of all rows of a view, [rows, outputs].</summary>
    public abstract void Write(IDataView rows, Matrix logits);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>What it reads of the rows of a batch: their features.</summary>
    protected virtual Column Read(Batch batch) => Column.Of(batch.Source);

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
