using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>What a variant may change: everything about a trial but its data, its split and its seed, which pair the variants.</summary>
public sealed record Configuration(ModelSpec Model, TrainingSpec Training, EquatableList<PreprocessingSpec> Preprocessing = default) : IChecked
{
    /// <summary>With every shorthand written out.</summary>
    public Configuration Resolve() => this with { Model = Model.Resolve() };

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check() => CheckOrder().Concat(CheckOutput()).Concat(CheckAugmentation());

    /// <summary>A vectorizer reads texts, which only the first step sees; what follows it must leave zeros alone.</summary>
    private IEnumerable<(string Key, string Message)> CheckOrder()
    {
        var vectorizer = Preprocessing.FirstOrDefault(step => step is VectorizerSpec);
        if (vectorizer is null) yield break;
        if (Preprocessing.Skip(1).FirstOrDefault(step => step is VectorizerSpec) is { } late)
            yield return ("preprocessing", $"{Word(late)} reads texts, so it must be the first step and the only one of its kind. Given: {string.Join(", ", Preprocessing.Select(Word))}.");
        else if (Preprocessing.FirstOrDefault(step => !step.KeepsZeros) is { } filling)
            yield return ("preprocessing", $"{Word(filling)} would fill in the zeros of {Word(vectorizer)}, which stay unwritten. Only steps that keep zeros may follow, such as rescale.");
    }

    private IEnumerable<(string Key, string Message)> CheckOutput()
    {
        if (Model.Resolve() is not Network network || network.Layers.Count == 0 || network.Layers[^1] is not Dense head) yield break;
        if (Training.Loss is CrossEntropy && head.Activation is not Softmax)
            yield return ("model", $"cross-entropy needs a softmax output. Given: {SpecShape.Of(head.Activation.GetType()).Name}.");
        if (Training.Loss is BinaryCrossEntropy && (head.Activation is not Sigmoid || head.Units != 1))
            yield return ("model", $"binary-cross-entropy needs one sigmoid output. Given: {head.Units} with {SpecShape.Of(head.Activation.GetType()).Name}.");
    }

    private IEnumerable<(string Key, string Message)> CheckAugmentation()
    {
        var kinds = Training.Augmentation.Select(change => SpecShape.Of(change.GetType()).Name).ToList();
        if (kinds.GroupBy(kind => kind, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            yield return ("training", $"augmentation lists {twice.Key} twice; once is enough, with a wider range. Given: {string.Join(", ", kinds)}.");
    }

    private static string Word(PreprocessingSpec step) => SpecShape.Of(step.GetType()).Name;
}
