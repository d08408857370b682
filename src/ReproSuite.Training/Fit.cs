using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training;

/// <summary>Whether a trial's spec is sound and fits its data; asked once, before anything is trained.</summary>
internal static class Fit
{
    /// <summary>The most numbers one buffer may hold: 2^28, which are 1 GiB.</summary>
    public const long LargestBuffer = 1L << 28;

    /// <summary>Returns when the trial can be trained.</summary>
    /// <exception cref="InvalidInputException">RPR0601–RPR0605, every fault at once.</exception>
    public static void Require(TrialSpec spec, FoldData data)
    {
        Throw([.. BrokenRules(spec), .. EmptyParts(data)]);
        if (spec.Model.Resolve() is Network network)
            Throw([.. WrongOutputs((Dense)network.Layers[^1], spec.Training.Loss, data.Classes), .. TooLarge(network, spec.Training.Batch, data)]);
    }

    private static void Throw(IReadOnlyList<Fault> faults)
    {
        if (faults.Count > 0) throw new InvalidInputException(faults);
    }

    private static IEnumerable<Fault> BrokenRules(TrialSpec spec)
    {
        var configuration = new Configuration(spec.Model, spec.Training, spec.Preprocessing);
        return SpecValidator.Check(spec).Select(rule => rule.Message)
            .Concat(configuration.Check().Select(rule => rule.Message))
            .Select(message => new Fault("RPR0601", $"this trial cannot be trained: {message}"));
    }

    private static IEnumerable<Fault> EmptyParts(FoldData data) =>
        new[] { ("training", data.Train), ("validation", data.Validation), ("test", data.Test) }
            .Where(part => part.Item2.Count == 0)
            .Select(part => new Fault("RPR0604", $"the {part.Item1} part of \"{data.Set}\" has no rows; at least one is needed. Choose more rows or another split."));

    private static IEnumerable<Fault> WrongOutputs(Dense head, LossSpec loss, int classes)
    {
        if (loss is CrossEntropy && head.Units != classes)
            yield return new Fault("RPR0602", Text($"layer \"{head.Name}\" has {head.Units} outputs, but the data has {classes} classes. Set its units to {classes}."));
        if (loss is BinaryCrossEntropy && classes != 2)
            yield return new Fault("RPR0603", Text($"binary-cross-entropy tells two classes apart, but the data has {classes}. Use cross-entropy with {classes} softmax outputs."));
    }

    private static IEnumerable<Fault> TooLarge(Network network, int batch, FoldData data)
    {
        long features = data.Train.Features.Columns;
        var parameters = ParameterCount(network, features);
        if (parameters > LargestBuffer)
            yield return new Fault("RPR0605", Text($"the network has {parameters} parameters; the exact engine holds at most {LargestBuffer}. Use fewer units."));
        var widest = network.Layers.OfType<Dense>().Select(dense => (long)dense.Units).Append(features).Max();
        long rows = Math.Min(batch, data.Train.Count);
        if (rows * widest > LargestBuffer)
            yield return new Fault("RPR0605", Text($"a batch of {rows} rows with {widest} numbers each exceeds the {LargestBuffer} numbers of a buffer. Use a smaller batch."));
    }

    /// <summary>Trainable numbers of a network on inputs of the given width.</summary>
    public static long ParameterCount(Network network, long features)
    {
        var (count, inputs) = (0L, features);
        foreach (var dense in network.Layers.OfType<Dense>())
        {
            count += (inputs + 1) * dense.Units;
            inputs = dense.Units;
        }
        return count;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
