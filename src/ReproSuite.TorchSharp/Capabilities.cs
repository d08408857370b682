using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Training;

namespace ReproSuite.TorchSharp;

/// <summary>What of a sound trial this engine cannot train.</summary>
internal static class Capabilities
{
    /// <summary>RPR0807: every reason; empty when it can.</summary>
    public static IEnumerable<Fault> Lacking(TrialSpec spec, DataShape data)
    {
        if (spec.Model.Resolve() is not Network network) yield break;
        foreach (var layer in network.Layers.Where(layer => !Layers.TorchLayer.Maps(layer)))
            yield return Unmapped("layer", layer, "model");
        if (!Optimizers.TorchOptimizer.Maps(spec.Training.Optimizer))
            yield return Unmapped("optimizer", spec.Training.Optimizer, "training.optimizer");
        if (data.IsCompressed && TooWide(spec.Training, data) is { } fault) yield return fault;
    }

    /// <summary>Compressed rows are laid out before they go to the device.</summary>
    private static Fault? TooWide(TrainingSpec training, DataShape data)
    {
        var rows = Math.Max(Math.Min(training.Batch, data.Train), Trainer.EvaluationRows);
        return rows * data.Features <= Fit.MostNumbers ? null : new Fault("RPR0807", string.Create(
            CultureInfo.InvariantCulture, $"torchsharp lays compressed rows out, and {rows} rows of {data.Features} features are more than the {Fit.MostNumbers} numbers it holds. Use fewer features, a smaller batch, or the exact engine.")) { Key = "preprocessing" };
    }

    private static Fault Unmapped(string what, object spec, string key) =>
        new("RPR0807", $"torchsharp has no {what} {SpecShape.Of(spec.GetType()).Name}. Use the exact engine.") { Key = key };
}
