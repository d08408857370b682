using ReproSuite.Core.Records;

namespace ReproSuite.Analysis;

/// <summary>A figure that every epoch has.</summary>
/// <param name="Name">Such as <c>val.loss</c>.</param>
/// <param name="Of">The figure of an epoch; not finite where the epoch has none.</param>
public sealed record CurveSeries(string Name, Func<EpochRecord, double> Of)
{
    /// <summary>Loss on the training part at the epoch's end, in evaluation mode, without penalties.</summary>
    public static CurveSeries TrainLoss { get; } = new("train.loss", e => e.Train.Loss);

    /// <summary>Loss on the validation part at the epoch's end.</summary>
    public static CurveSeries ValidationLoss { get; } = new("val.loss", e => e.Validation?.Loss ?? double.NaN);

    /// <summary>Accuracy on the training part at the epoch's end, in evaluation mode.</summary>
    public static CurveSeries TrainAccuracy { get; } = new("train.accuracy", e => e.Train.Accuracy);

    /// <summary>Accuracy on the validation part at the epoch's end.</summary>
    public static CurveSeries ValidationAccuracy { get; } = new("val.accuracy", e => e.Validation?.Accuracy ?? double.NaN);

    /// <summary>Generalization gap: training accuracy less validation accuracy, both in evaluation mode.</summary>
    public static CurveSeries AccuracyGap { get; } = new("gap.accuracy", e => e.Train.Accuracy - (e.Validation?.Accuracy ?? double.NaN));

    /// <summary>Learning rate of the epoch's last step.</summary>
    public static CurveSeries LearningRate { get; } = new("learning-rate", e => e.LearningRate);
}
