using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training;

/// <summary>Whether a trial's spec is sound and fits its data; asked before anything is trained.</summary>
internal static class Fit
{
    /// <summary>The most parameters, and the most numbers between the layers: 2^28, which are 1 GiB.</summary>
    public const long MostNumbers = 1L << 28;

    /// <summary>RPR0601–RPR0606 and RPR0610: every reason why the trial cannot be trained; empty when it can.</summary>
    public static IReadOnlyList<Fault> Check(TrialSpec spec, DataShape data)
    {
        Fault[] unsound = [.. BrokenRules(spec), .. EmptyParts(data)];
        if (unsound.Length > 0 || spec.Model.Resolve() is not Network network) return unsound;
        return [.. NoImages(spec.Training, data), .. WrongOutputs((Dense)network.Layers[^1], spec.Training.Loss, data.Classes), .. WrongEntry(network.Layers[0], data.IsCompressed), .. TooLarge(network, spec.Training.Batch, data)];
    }

    private static IEnumerable<Fault> BrokenRules(TrialSpec spec)
    {
        var configuration = new Configuration(spec.Model, spec.Training, spec.Preprocessing);
        return SpecValidator.Check(spec).Select(rule => rule.Message)
            .Concat(configuration.Check().Select(rule => rule.Message))
            .Select(message => new Fault("RPR0601", $"this trial cannot be trained: {message}"));
    }

    private static IEnumerable<Fault> EmptyParts(DataShape data) =>
        new[] { (Name: "training", Rows: data.Train), (Name: "validation", Rows: data.Validation), (Name: "test", Rows: data.Test) }
            .Where(part => part.Rows == 0)
            .Select(part => new Fault("RPR0604", $"the {part.Name} part of \"{data.Set}\" has no rows; at least one is needed. Choose more rows or another split."));

    private static IEnumerable<Fault> WrongOutputs(Dense head, LossSpec loss, int classes)
    {
        if (loss is CrossEntropy && head.Units != classes)
            yield return new Fault("RPR0602", Text($"layer \"{head.Name}\" has {head.Units} outputs, but the data has {classes} classes. Set its units to {classes}.")) { Key = "model" };
        if (loss is BinaryCrossEntropy && classes != 2)
            yield return new Fault("RPR0603", Text($"binary-cross-entropy tells two classes apart, but the data has {classes}. Use cross-entropy with {classes} softmax outputs.")) { Key = "training.loss" };
    }

    private static IEnumerable<Fault> WrongEntry(LayerSpec first, bool isCompressed)
    {
        if (isCompressed && first is not Dense)
            yield return new Fault("RPR0606", $"the features of texts are compressed rows, which only a dense layer reads, but the first layer is {SpecShape.Of(first.GetType()).Name}. Begin the network with a dense layer.") { Key = "model" };
    }

    private static IEnumerable<Fault> NoImages(TrainingSpec training, DataShape data)
    {
        if (training.Augmentation.Count > 0 && data.ImageWidth == 0)
            yield return new Fault("RPR0610", $"augmentation needs images, but {data.Set} holds {(data.IsCompressed ? "texts" : "rows of numbers")}. Drop training.augmentation.") { Key = "training.augmentation" };
    }

    private static IEnumerable<Fault> TooLarge(Network network, int batch, DataShape data)
    {
        long features = data.Features;
        var (trained, moving) = ParameterBuffer.CountOf(network, features);
        var parameters = trained + moving;
        if (parameters > MostNumbers)
            yield return new Fault("RPR0605", Text($"the network has {parameters} parameters; the exact engine holds at most {MostNumbers}. Use fewer units.")) { Key = "model" };
        long rows = Math.Max(Math.Min(batch, data.Train), Trainer.EvaluationRows);
        var activations = rows * NumbersPerRow(network, data);
        if (activations > MostNumbers)
            yield return new Fault("RPR0605", Text($"{rows} rows at a time make {activations} numbers between the layers; the exact engine holds at most {MostNumbers}. Use a smaller batch or fewer units.")) { Key = "model" };
    }

    /// <summary>Numbers that come out of the layers, and of the input what is not compressed.</summary>
    private static long NumbersPerRow(Network network, DataShape data)
    {
        var (sum, width) = (data.IsCompressed ? 0 : data.Features, data.Features);
        foreach (var layer in network.Layers)
        {
            width = layer.Outputs(width);
            sum += width;
        }
        return sum;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
