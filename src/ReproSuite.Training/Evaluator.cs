using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Losses;

namespace ReproSuite.Training;

/// <summary>Judges the present weights on a part of the data, in evaluation mode.</summary>
/// <remarks>
/// Rows are taken in ascending order, <c>batchRows</c> at a time. A row's logits do not depend on its company, and the mean is taken over
/// all row losses at once, so the batch size changes nothing but memory and speed.
/// </remarks>
internal sealed class Evaluator(LayerStack network, Loss loss, Batch batch, int batchRows, int classes, double[] losses, Workspace memory)
{
    private readonly int[] _predicted = memory.Take<int>(batchRows);

    /// <summary>Mean loss without penalties, and who was taken for whom.</summary>
    public Evaluation Judge(Samples part, CancellationToken cancellation)
    {
        var counts = new long[classes * classes];
        for (var start = 0; start < part.Count; start += batchRows)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = part.Rows.AsSpan(start, Math.Min(batchRows, part.Count - start));
            JudgeBatch(part, rows, losses.AsSpan(start, rows.Length), counts);
        }
        return new Evaluation(Loss.Mean(losses.AsSpan(0, part.Count)), new ConfusionMatrix(classes, counts.ToEquatableList()));
    }

    private void JudgeBatch(Samples part, ReadOnlySpan<int> rows, Span<double> rowLosses, long[] counts)
    {
        batch.Gather(part, rows);
        var logits = batch.Sparse is { } sparse ? network.Forward(sparse) : network.Forward(batch.Features);
        loss.Rows(logits, batch.Labels, rowLosses);
        loss.Predict(logits, _predicted);
        for (var i = 0; i < rows.Length; i++) counts[batch.Labels[i] * classes + _predicted[i]]++;
    }
}
