using ReproSuite.Core.Ports;
using ReproSuite.Numerics;
using ReproSuite.Training.Images;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Losses;

namespace ReproSuite.Training;

/// <summary>One update of the weights from one batch. Allocates nothing.</summary>
internal sealed class TrainingStep(ILearner learner, Loss loss, Batch batch, int batchRows, int outputs, Workspace memory, ImageAugmentation? augmentation = null)
{
    private readonly Matrix _logitGradient = memory.TakeMatrix(batchRows, outputs);
    private readonly int[] _predicted = memory.Take<int>(batchRows);

    /// <summary>What weighs the rows of a batch; null where all weigh the same.</summary>
    public RowWeights? RowWeights { get; init; }

    /// <summary>Rows of the last batch whose class was predicted rightly, before its update; 0 where numbers are predicted.</summary>
    public int Correct { get; private set; }

    /// <summary>Gathers, changes images if asked for, predicts, judges, and updates. A loss that is not finite ends the step before the update.</summary>
    /// <param name="samples">The training part.</param>
    /// <param name="rows">The batch's rows.</param>
    /// <param name="step">Number of the update since the start of training, from 1.</param>
    /// <param name="losses">Receives the loss of each row, before the update.</param>
    /// <returns>Null, or what was not a finite number.</returns>
    public string? Run(Samples samples, ReadOnlySpan<int> rows, uint step, Span<double> losses)
    {
        batch.Gather(samples, rows);
        augmentation?.Apply(batch.Features, rows);
        var logits = learner.ForwardTraining(batch, step);
        loss.Rows(logits, batch.Truth, losses);
        RowWeights?.Weigh(batch.Labels, losses);
        if (!double.IsFinite(Loss.Mean(losses))) return "the loss";
        if (loss is ClassLoss classes) CountCorrect(classes, logits);
        var gradient = _logitGradient.Slice(0, rows.Length);
        loss.Gradient(logits, batch.Truth, gradient);
        RowWeights?.Weigh(batch.Labels, gradient);
        return learner.Learn(gradient) ? null : "a weight";
    }

    private void CountCorrect(ClassLoss classes, Matrix logits)
    {
        var predicted = _predicted.AsSpan(0, logits.Rows);
        classes.Predict(logits, predicted);
        Correct = 0;
        for (var i = 0; i < predicted.Length; i++)
            if (predicted[i] == batch.Labels[i]) Correct++;
    }
}
