using ReproSuite.Core.Records;

namespace ReproSuite.Analysis;

/// <summary>A figure that every epoch has.</summary>
/// <param name="Name">Such as <c>val.loss</c>.</param>
/// <param name="Title">How charts title it, such as <c>validation loss</c>.</param>
/// <param name="Of">The figure of an epoch; not finite where the epoch has none.</param>
public sealed record CurveSeries(string Name, string Title, Func<EpochRecord, double> Of)
{
    /// <summary>Loss on the training part at the epoch's end, in evaluation mode, without penalties.</summary>
    public static CurveSeries TrainLoss { get; } = new("train.loss", "training loss", e => e.Train.Loss);

    /// <summary>Loss on the validation part at the epoch's end.</summary>
    public static CurveSeries ValidationLoss { get; } = new("val.loss", "validation loss", e => e.Validation.Loss);

    /// <summary>Loss over the epoch's batches as they were trained: dropout on, weights moving.</summary>
    public static CurveSeries RunningLoss { get; } = new("running.loss", "running training loss", e => e.Running.Loss);

    /// <summary>Accuracy on the training part at the epoch's end, in evaluation mode.</summary>
    public static CurveSeries TrainAccuracy { get; } = new("train.accuracy", "training accuracy", e => Share(e.Train));

    /// <summary>Accuracy on the validation part at the epoch's end.</summary>
    public static CurveSeries ValidationAccuracy { get; } = new("val.accuracy", "validation accuracy", e => Share(e.Validation));

    /// <summary>Accuracy over the epoch's batches as they were trained.</summary>
    public static CurveSeries RunningAccuracy { get; } = new("running.accuracy", "running training accuracy", e => Share(e.Running));

    /// <summary>Generalization gap: validation loss less training loss, both in evaluation mode.</summary>
    public static CurveSeries LossGap { get; } = new("gap.loss", "loss gap", e => e.Validation.Loss - e.Train.Loss);

    /// <summary>Generalization gap: training accuracy less validation accuracy, both in evaluation mode.</summary>
    public static CurveSeries AccuracyGap { get; } = new("gap.accuracy", "accuracy gap", e => Share(e.Train) - Share(e.Validation));

    /// <summary>The layers' L1 and L2 terms at the epoch's end.</summary>
    public static CurveSeries Penalty { get; } = new("penalty", "penalty", e => e.Penalty);

    /// <summary>Learning rate of the epoch's last step.</summary>
    public static CurveSeries LearningRate { get; } = new("learning-rate", "learning rate", e => e.LearningRate);

    /// <summary>Every series.</summary>
    public static IReadOnlyList<CurveSeries> All { get; } =
    [
        TrainLoss, ValidationLoss, RunningLoss, TrainAccuracy, ValidationAccuracy, RunningAccuracy, LossGap, AccuracyGap, Penalty, LearningRate,
    ];

    private static double Share(PartScore score) => (double)score.Correct / score.Count;
}
