using ReproSuite.Core.Ports;
using ReproSuite.Numerics;
using ReproSuite.Training.Clipping;
using ReproSuite.Training.Images;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training;

/// <summary>One update of the weights from one batch. Allocates nothing.</summary>
internal sealed class TrainingStep(LayerStack network, Loss loss, Optimizer optimizer, Batch batch, int batchRows, int outputs, Workspace memory, ImageAugmentation? augmentation = null)
{
    private readonly Matrix _logitGradient = memory.TakeMatrix(batchRows, outputs);
    private readonly int[] _predicted = memory.Take<int>(batchRows);
    private readonly ParameterUpdate _update = new(network.Parameters, optimizer);

    /// <summary>The rate of the next updates; at first the optimizer's own.</summary>
    public double LearningRate
    {
        get => optimizer.LearningRate;
        set => optimizer.LearningRate = value;
    }

    /// <summary>What clips the gradients; null to clip nothing.</summary>
    public Clipper? Clipper { get; init; }

    /// <summary>What weighs the rows of a batch; null where all weigh the same.</summary>
    public RowWeights? RowWeights { get; init; }

    /// <summary>Weights that stay zero; null where none do.</summary>
    public Pruning? Pruning { get; init; }

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
        var logits = batch.Sparse is { } sparse ? network.ForwardTraining(sparse, step) : network.ForwardTraining(batch.Features, step);
        loss.Rows(logits, batch.Truth, losses);
        RowWeights?.Weigh(batch.Labels, losses);
        if (!double.IsFinite(Loss.Mean(losses))) return "the loss";
        if (loss is ClassLoss classes) CountCorrect(classes, logits);
        var gradient = _logitGradient.Slice(0, rows.Length);
        loss.Gradient(logits, batch.Truth, gradient);
        RowWeights?.Weigh(batch.Labels, gradient);
        _update.Begin();
        if (Clipper is null) network.Backward(gradient, _update);
        else UpdateClipped(gradient, Clipper);
        network.Constrain();
        if (!_update.End()) return "a weight";
        Pruning?.Apply();
        return null;
    }

    /// <summary>A norm needs whole gradients, so all are computed before the first weight moves.</summary>
    private void UpdateClipped(Matrix gradient, Clipper clipper)
    {
        network.Backward(gradient);
        var tensors = network.Parameters.TrainedTensors;
        clipper.Clip(tensors);
        for (var i = 0; i < tensors.Count; i++) _update.Apply(tensors[i]);
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
