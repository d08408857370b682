using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>What a variant may change: everything about a trial but its data, its split and its seed, which pair the variants.</summary>
/// <param name="Model">What is trained.</param>
/// <param name="Training">How.</param>
/// <param name="Preprocessing">Steps between stored features and input.</param>
/// <param name="Start">Where first weights come from; drawn by the initializers when null.</param>
/// <param name="Search">What the trial chooses for itself before its final training; nothing when null.</param>
public sealed record Configuration(
    ModelSpec Model,
    TrainingSpec Training,
    EquatableList<PreprocessingSpec> Preprocessing = default,
    StartSpec? Start = null,
    SearchSpec? Search = null) : IChecked
{
    /// <summary>With every shorthand written out. The model of a search over parameters stays as it is: paths of the space lead into it.</summary>
    public Configuration Resolve() => this with
    {
        Model = Search is ParameterSearchSpec ? Model : Model.Resolve(),
        Start = Start is Fresh ? null : Start,
    };

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check() =>
        CheckOrder().Concat(CheckOutput()).Concat(CheckLayers()).Concat(CheckSpace()).Concat(CheckNumbers()).Concat(CheckAugmentation()).Concat(CheckRounds()).Concat(CheckLibraryModel());

    private IEnumerable<(string Key, string Message)> CheckLayers()
    {
        if (Model.Resolve() is not Network network)
        {
            if (Start is Pretrained) yield return ("start", "only a network can start from earlier weights.");
            yield break;
        }
        var names = network.Layers.Select(layer => layer.Name).ToList();
        string Allowed() => $"Allowed: {string.Join(", ", names)}.";
        foreach (var name in (Training.Freeze?.Layers ?? []).Where(name => !names.Contains(name, StringComparer.Ordinal)))
            yield return ("training.freeze", $"training.freeze names a layer that the network lacks. Given: {name}. {Allowed()}");
        if (Start is not Pretrained start) yield break;
        foreach (var name in start.Layers.Where(name => !names.Contains(name, StringComparer.Ordinal)))
            yield return ("start", $"start.layers names a layer that the network lacks. Given: {name}. {Allowed()}");
        if ((start.Model ?? Model).Resolve() is not Network) yield return ("start", "only the weights of a network can be taken over.");
        if (Search is not null) yield return ("start", "a search starts each of its trials from fresh weights; start and search exclude each other.");
    }

    private IEnumerable<(string Key, string Message)> CheckSpace() => Search is not ParameterSearchSpec search || search.Space.Any(p => SpecValidator.Check(p).Count > 0)
        ? []
        : new SearchedSpace(this with { Search = null }, search.Space).Misfits().Select(message => ("search", $"search.space: {message}"));

    /// <summary>A schedule must end within the shortest training of a search, too.</summary>
    private IEnumerable<(string Key, string Message)> CheckRounds()
    {
        if (Search is not ParameterSearchSpec search) yield break;
        var shortest = Math.Min(search.ShortestEpochs(Training), search.FinalEpochs ?? Training.Epochs);
        for (var (schedule, start) = (Training.Schedule, 0); schedule is not null; schedule = (schedule as WarmUp)?.Then)
        {
            foreach (var (key, length) in schedule.Ends().Where(end => end.Length.Unit == TrainingUnit.Epochs))
            {
                var last = start + length.Count - (schedule is Polynomial or Cosine ? 1 : 0);
                if (last >= shortest)
                    yield return ("training.schedule", FormattableString.Invariant($"schedule: {key} of {length} does not end within the shortest training of the search, which has {TrainingLength.OfEpochs(shortest)}. Shorten it, or search over more epochs."));
            }
            if (schedule is WarmUp { Length: { Unit: TrainingUnit.Epochs } rise }) start += rise.Count;
        }
    }

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

    /// <summary>What counts right answers has nothing to count where numbers are predicted.</summary>
    private IEnumerable<(string Key, string Message)> CheckNumbers()
    {
        if (Training.Loss is not RegressionLossSpec) yield break;
        var loss = SpecShape.Of(Training.Loss.GetType()).Name;
        if (Model is Majority) yield return ("model", $"majority answers with a class, but {loss} predicts numbers. Drop the variant: r2 is 0 for a model that always predicts the mean.");
        if (Model is LibraryModelSpec) yield return ("model", $"{SpecShape.Of(Model.GetType()).Name} answers with a class, but {loss} predicts numbers. Use a network with one linear output.");
        if (Model.Resolve() is Network { Layers: [.., Dense head] } && (head.Units != 1 || head.Activation is not Linear))
            yield return ("model", $"{loss} needs one linear output. Given: {head.Units} with {SpecShape.Of(head.Activation.GetType()).Name}. Write output: 1, output-activation: linear.");
        if (Training.ClassWeights is not null) yield return ("training.class-weights", $"{loss} predicts numbers, which have no classes to weigh. Drop class-weights.");
        foreach (var callback in Training.Callbacks.Where(callback => callback.Watches.EndsWith(".accuracy", StringComparison.Ordinal)))
            yield return ("training.callbacks", $"{SpecShape.Of(callback.GetType()).Name} watches {callback.Watches}, but {loss} predicts numbers, of which none is simply right. Watch val.loss or train.loss.");
        if (Search is ParameterSearchSpec { Objective: ParameterSearchSpec.Accuracy })
            yield return ("search", $"the search judges by val.accuracy, but {loss} predicts numbers. Set objective: val.loss.");
    }

    private IEnumerable<(string Key, string Message)> CheckAugmentation()
    {
        var kinds = Training.Augmentation.Select(change => SpecShape.Of(change.GetType()).Name).ToList();
        if (kinds.GroupBy(kind => kind, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            yield return ("training", $"augmentation lists {twice.Key} twice; once is enough, with a wider range. Given: {string.Join(", ", kinds)}.");
    }

    /// <summary>What would change the results of a network, and is nothing that the rule of a library can do, is not passed over in silence.</summary>
    private IEnumerable<(string Key, string Message)> CheckLibraryModel()
    {
        if (Model is not LibraryModelSpec) yield break;
        var model = SpecShape.Of(Model.GetType()).Name;
        if (Training.ClassWeights is not null)
            yield return ("training.class-weights", $"{model} weighs all rows alike. Write class-weights: null under the variant's training.");
        if (Training.Augmentation.Count > 0)
            yield return ("training.augmentation", $"{model} sees every row as it is. Write augmentation: [] under the variant's training.");
        if (Search is CrossValidate or Hyperband)
            yield return ("search", $"{model} has no epochs, which {SpecShape.Of(Search.GetType()).Name} chooses among. Use grid or random, or no search.");
    }

    private static string Word(PreprocessingSpec step) => SpecShape.Of(step.GetType()).Name;
}
