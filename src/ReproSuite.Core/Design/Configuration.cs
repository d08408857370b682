using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>What a variant may change: everything about a trial but its data, its split and its seed, which pair the variants.</summary>
public sealed record Configuration(ModelSpec Model, TrainingSpec Training, EquatableList<PreprocessingSpec> Preprocessing = default) : IChecked
{
    /// <summary>With every shorthand written out.</summary>
    public Configuration Resolve() => this with { Model = Model.Resolve() };

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Model.Resolve() is not Network network || network.Layers.Count == 0 || network.Layers[^1] is not Dense head) yield break;
        if (Training.Loss is CrossEntropy && head.Activation is not Softmax)
            yield return ("model", $"cross-entropy needs a softmax output. Given: {SpecShape.Of(head.Activation.GetType()).Name}.");
        if (Training.Loss is BinaryCrossEntropy && (head.Activation is not Sigmoid || head.Units != 1))
            yield return ("model", $"binary-cross-entropy needs one sigmoid output. Given: {head.Units} with {SpecShape.Of(head.Activation.GetType()).Name}.");
    }
}
