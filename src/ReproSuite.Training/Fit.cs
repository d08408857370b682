using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Parameters;
using ReproSuite.Training.Schedules;

namespace ReproSuite.Training;

/// <summary>Whether a trial's spec is sound and fits its data; asked before anything is trained.</summary>
internal static class Fit
{
    /// <summary>The most parameters, and the most numbers between the layers: 2^28, which are 1 GiB.</summary>
    public const long MostNumbers = 1L << 28;

    /// <summary>RPR0601–RPR0613, RPR0820: every reason why an engine of networks cannot train the trial; empty when it can.</summary>
    public static IReadOnlyList<Fault> Check(TrialSpec spec, DataShape data)
    {
        if (Unsound(spec, data) is { Count: > 0 } unsound) return unsound;
        if (Refusals(spec.Model) is { Count: > 0 } refusals) return refusals;
        if (spec.Model.Resolve() is not Network network) return [];
        return [.. NoImages(spec.Training, data), .. NoPlane(spec.Training, data), .. NoClasses(spec.Training, data), .. OtherShapes(spec, network, data.Features), .. WrongOutputs((Dense)network.Layers[^1], spec.Training.Loss, data.Classes), .. WrongEntry(network.Layers[0], data.IsCompressed), .. WrongWeights(spec.Training.ClassWeights, data.Classes),
            .. EndsTooLate(spec.Training, TrainingClock.Of(spec.Training, data.Train)), .. TooLarge(network, spec.Training.Batch, data)];
    }

    /// <summary>RPR0820: the model is no network, so another engine trains it.</summary>
    public static IReadOnlyList<Fault> Refusals(ModelSpec model) => model is not LibraryModelSpec ? [] :
        [new(ExactEngine.OtherEngine, $"{SpecShape.Of(model.GetType()).Name} is no network; the engine {LibraryModelSpec.Engine} trains it, and networks beside it. Run with --engine {LibraryModelSpec.Engine}.") { Key = "model" }];

    /// <summary>RPR0601, RPR0604–RPR0615: every reason why a model that a library trains cannot be; empty when it can.</summary>
    public static IReadOnlyList<Fault> CheckLibraryModel(TrialSpec spec, DataShape data) =>
        Unsound(spec, data) is { Count: > 0 } unsound ? unsound : [.. NoPlane(spec.Training, data), .. NoClasses(spec.Training, data), .. NoTexts((LibraryModelSpec)spec.Model, data)];

    private static IReadOnlyList<Fault> Unsound(TrialSpec spec, DataShape data)
    {
        Fault[] unsound = [.. BrokenRules(spec), .. EmptyParts(spec.Split, data), .. BlindCallbacks(spec)];
        return unsound.Length == 0 && WrongTarget(spec, data) is { } wrong ? [wrong] : unsound;
    }

    private static IEnumerable<Fault> BrokenRules(TrialSpec spec)
    {
        var configuration = new Configuration(spec.Model, spec.Training, spec.Preprocessing, spec.Start, spec.Search);
        return SpecValidator.Check(spec).Select(rule => rule.Message)
            .Concat(configuration.Check().Select(rule => rule.Message))
            .Select(message => new Fault("RPR0601", $"this trial cannot be trained: {message}"));
    }

    private static IEnumerable<Fault> EmptyParts(SplitSpec split, DataShape data) =>
        new[] { (Name: "training", Rows: data.Train, IsNeeded: true), (Name: "validation", Rows: data.Validation, IsNeeded: split is not Whole), (Name: "test", Rows: data.Test, IsNeeded: split.Tests) }
            .Where(part => part.Rows == 0 && part.IsNeeded)
            .Select(part => new Fault("RPR0604", $"the {part.Name} part of \"{data.Set}\" has no rows; at least one is needed. Choose more rows or another split."));

    private static IEnumerable<Fault> BlindCallbacks(TrialSpec spec) =>
        from callback in spec.Split is Whole ? spec.Training.Callbacks : []
        where callback.Watches.StartsWith("val.", StringComparison.Ordinal)
        select new Fault("RPR0610", $"{SpecShape.Of(callback.GetType()).Name} watches {callback.Watches}, but split whole has no validation rows. Watch a figure of the training part, or use another split.") { Key = "training.callbacks" };

    /// <summary>Layers whose weights cannot be taken, because the earlier network has none of that name, kind and width.</summary>
    private static IEnumerable<Fault> OtherShapes(TrialSpec spec, Network network, long features)
    {
        if (spec.Start is not Pretrained start || spec.Before()!.Model is not Network earlier) return [];
        var (here, there) = (Widths(network, features), Widths(earlier, features));
        return
        [
            .. from name in TakenWeights.Layers(start, network)
               where here[name] != there.GetValueOrDefault(name)
               select new Fault("RPR0609", $"layer \"{name}\" cannot be taken over: the earlier network has {(there.ContainsKey(name) ? "one of another kind or width" : "none of that name")}. Name the layers to take in start.layers, or make the networks agree.") { Key = "start" },
        ];
    }

    private static Dictionary<string, (Type Kind, long Inputs, long Outputs)> Widths(Network network, long features)
    {
        var widths = new Dictionary<string, (Type, long, long)>(StringComparer.Ordinal);
        foreach (var layer in network.Layers)
        {
            widths[layer.Name] = (layer.GetType(), features, layer.Outputs(features));
            features = layer.Outputs(features);
        }
        return widths;
    }

    /// <summary>Numbers and classes are not predicted by the same loss.</summary>
    private static Fault? WrongTarget(TrialSpec spec, DataShape data)
    {
        var (loss, numbers) = (SpecShape.Of(spec.Training.Loss.GetType()).Name, spec.Training.Loss is RegressionLossSpec);
        if (numbers == (data.Classes == 0)) return null;
        return new Fault("RPR0612", numbers
            ? $"{loss} predicts numbers, but the target of \"{data.Set}\" is a class. Use cross-entropy, or binary-cross-entropy for two classes."
            : $"{loss} tells classes apart, but the target of \"{data.Set}\" is a number. Use mean-squared-error or mean-absolute-error with one linear output.") { Key = "training.loss" };
    }

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

    private static IEnumerable<Fault> WrongWeights(ClassWeightsSpec? weights, int classes)
    {
        if (weights is GivenWeights given && given.Weights.Count != classes)
            yield return new Fault("RPR0607", Text($"class-weights gives {given.Weights.Count} weights, but the data has {classes} classes. Give one weight per class.")) { Key = "training.class-weights" };
    }

    /// <summary>A length that training never reaches the end of says something else than it does.</summary>
    private static IEnumerable<Fault> EndsTooLate(TrainingSpec training, TrainingClock time)
    {
        for (var (schedule, start) = (training.Schedule, 0L); schedule is not null; schedule = (schedule as WarmUp)?.Then)
        {
            var allowed = schedule is Polynomial or Cosine ? time.Steps : time.Steps - 1;
            foreach (var (key, length) in schedule.Ends())
            {
                if (start + time.In(length) <= allowed) continue;
                var after = start == 0 ? "" : Text($" after a warm-up of {start}");
                yield return new Fault("RPR0608", Text($"schedule: {key} of {length} ends at step {time.In(length)}{after}, but training has {time.Steps} steps, {time.StepsPerEpoch} an epoch. Shorten it or train for more epochs.")) { Key = "training.schedule" };
            }
            if (schedule is WarmUp warmUp) start += time.In(warmUp.Length);
        }
    }

    private static IEnumerable<Fault> NoImages(TrainingSpec training, DataShape data)
    {
        if (training.Augmentation.Count > 0 && data.ImageWidth == 0)
            yield return new Fault("RPR0611", $"augmentation needs images, but {data.Set} holds {(data.IsCompressed ? "texts" : "rows of numbers")}. Drop training.augmentation.") { Key = "training.augmentation" };
    }

    private static IEnumerable<Fault> NoPlane(TrainingSpec training, DataShape data)
    {
        if (training.Draw == true && (data.ImageWidth > 0 || data.IsCompressed || (data.Features, data.Classes) is not ((1, 0) or (2, 2))))
            yield return new Fault("RPR0613", Text($"training.draw draws a number over one feature, or two classes over two features, but {data.Set} has {data.Features} features and {(data.Classes == 0 ? "a number" : $"{data.Classes} classes")}. Drop training.draw.")) { Key = "training.draw" };
    }

    private static IEnumerable<Fault> NoTexts(LibraryModelSpec model, DataShape data)
    {
        if (model.ReadsTexts && !data.IsCompressed)
            yield return new Fault("RPR0615", $"{SpecShape.Of(model.GetType()).Name} reads texts, but {data.Set} holds {(data.ImageWidth > 0 ? "images" : "rows of numbers")}. Use another model, or data of texts.") { Key = "model" };
    }

    private static IEnumerable<Fault> NoClasses(TrainingSpec training, DataShape data)
    {
        if (training.Misclassified == true && data.Classes == 0)
            yield return new Fault("RPR0614", $"training.misclassified keeps what is taken for another class, but the target of {data.Set} is a number. Drop training.misclassified.") { Key = "training.misclassified" };
    }

    private static IEnumerable<Fault> TooLarge(Network network, int batch, DataShape data)
    {
        long features = data.Features;
        var (trained, moving) = network.Numbers(features);
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
