using ReproSuite.Analysis;
using ReproSuite.Core.Records;

namespace ReproSuite.Reporting.Exports;

/// <summary>Learning curves as TensorBoard reads them: a folder per trial with the runs <c>train</c> and <c>validation</c>, as the callback of Keras lays them out.</summary>
/// <remarks>
/// Tags: <c>epoch_loss</c>, <c>epoch_accuracy</c> of both parts at the epoch's end, in evaluation mode; under train also <c>epoch_running_loss</c> and
/// <c>epoch_running_accuracy</c>, which are what Keras writes as the training figures, <c>epoch_learning_rate</c> and <c>epoch_penalty</c>; of networks
/// that are looked into <c>LAYER/FIGURE</c> for activations and <c>TENSOR/FIGURE</c> for weights. The step is the epoch, counted from 1 (Keras: from 0).
/// </remarks>
public static class TensorBoardFiles
{
    private const string FileName = "events.out.tfevents.0.repro";

    /// <summary>The files of every trial that has epochs, by path inside the log folder, in the order of the cells.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(IReadOnlyList<Cell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Record?.Outcome.Epochs is not { Count: > 0 } epochs) continue;
            var trial = FormattableString.Invariant($"{cell.Variant}/fold={cell.Fold}/seed={cell.Seed}");
            yield return ($"{trial}/train/{FileName}", File(epochs, epoch => Scalars(epoch, "val", isTaken: false).Concat(Layers(epoch))));
            if (epochs[0].Validation is not null) yield return ($"{trial}/validation/{FileName}", File(epochs, epoch => Scalars(epoch, "val", isTaken: true)));
        }
    }

    private static byte[] File(IEnumerable<EpochRecord> epochs, Func<EpochRecord, IEnumerable<(string Tag, double Value)>> scalars)
    {
        var file = new EventFile();
        foreach (var epoch in epochs)
            foreach (var (tag, value) in scalars(epoch)) file.Add(epoch.Epoch, tag, value);
        return file.Bytes;
    }

    private static IEnumerable<(string Tag, double Value)> Scalars(EpochRecord epoch, string part, bool isTaken) =>
        from scalar in EpochScalars.Of(epoch)
        where (scalar.Part == part) == isTaken
        select ($"epoch_{(scalar.Part == "running" ? "running_" : "")}{scalar.Figure.Replace('-', '_')}", scalar.Value);

    private static IEnumerable<(string Tag, double Value)> Layers(EpochRecord epoch)
    {
        foreach (var layer in epoch.Layers ?? [])
        {
            var output = layer.Output;
            foreach (var (figure, value) in new[] { ("mean", output?.Mean), ("sd", output?.Sd), ("saturated", output?.Saturated), ("dead", output?.Dead) })
                if (value is { } known) yield return ($"{layer.Name}/{figure}", known);
            foreach (var tensor in layer.Tensors)
                foreach (var (figure, value) in new[] { ("gradient_norm", tensor.GradientNorm), ("weight_norm", tensor.WeightNorm), ("update_ratio", tensor.UpdateRatio), ("sparsity", tensor.Sparsity) })
                    if (value is { } known) yield return ($"{tensor.Name}/{figure}", known);
        }
    }
}
