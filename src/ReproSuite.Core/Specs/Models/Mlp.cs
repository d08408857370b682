using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Shorthand for the usual classifier: equal hidden dense layers, each with normalization and dropout if asked for, and one dense output layer.</summary>
/// <remarks>Written out by <see cref="Resolve"/>, so an <c>mlp</c> and the same layers in a <c>network</c> have the same trial keys.</remarks>
[Spec("mlp"), Description("Shorthand for hidden dense layers of one kind and a dense output layer.")]
public sealed record Mlp(
    [Description("Units of each hidden layer; empty for a linear model.")] [Bounds(Low = 1, High = 65536)] EquatableList<int> Hidden,
    [Bounds(Low = 1, High = 65536)] int Output,
    ActivationSpec? Activation = null,
    InitializerSpec? KernelInitializer = null,
    ActivationSpec? OutputActivation = null,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Dropout = 0,
    [Bounds(Low = 0)] double L1 = 0,
    [Bounds(Low = 0)] double L2 = 0,
    [Description("Of the hidden layers; zeros when left out.")] InitializerSpec? BiasInitializer = null,
    [Description("The largest Euclidean norm of a hidden kernel's column.")] [Bounds(Low = 0, LowOpen = true, High = 1e6)] double? MaxNorm = null,
    [Description("Batch-norm or layer-norm in each hidden layer.")] LayerSpec? Normalization = null,
    [Description("Whether the normalization stands before or after the activation; before when left out.")] [OneOf(Mlp.Before, Mlp.After)] string? NormalizationPlace = null) : ModelSpec, IChecked
{
    /// <summary>Dense (linear), normalization, activation.</summary>
    public const string Before = "before";

    /// <summary>Dense with its activation, normalization.</summary>
    public const string After = "after";

    /// <summary>Of the hidden layers; ReLU when the suite says nothing.</summary>
    public ActivationSpec Activation { get; init; } = Activation ?? new Relu();

    /// <summary>Of every kernel; Glorot uniform when the suite says nothing.</summary>
    public InitializerSpec KernelInitializer { get; init; } = KernelInitializer ?? new GlorotUniform();

    /// <summary>Of the output; softmax for several outputs and sigmoid for one, when the suite says nothing.</summary>
    public ActivationSpec OutputActivation { get; init; } = OutputActivation ?? (Output == 1 ? new Sigmoid() : new Softmax());

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Normalization is not (null or BatchNorm or LayerNorm))
            yield return ("normalization", $"normalization must be batch-norm or layer-norm. Given: {SpecShape.Of(Normalization.GetType()).Name}.");
        if (Normalization is { Name.Length: > 0 })
            yield return ("normalization", $"the normalization of an mlp stands in every hidden layer, so it has no name. Given: {Normalization.Name}.");
        if (Normalization is null && NormalizationPlace is not null)
            yield return ("normalization-place", $"normalization-place needs a normalization, batch-norm or layer-norm. Given: {NormalizationPlace} alone.");
    }

    /// <summary>
    /// The layers in full. Normalization stands before or after each hidden activation, dropout after both; penalties and max-norm are on the hidden
    /// kernels, as in the source notebooks.
    /// </summary>
    public override ModelSpec Resolve()
    {
        var layers = new List<LayerSpec>();
        foreach (var units in Hidden)
        {
            var dense = new Dense(units, Activation, KernelInitializer, L1, L2, BiasInitializer, MaxNorm);
            layers.AddRange(Normalization switch
            {
                null => [dense],
                { } norm when NormalizationPlace == After => [dense, norm],
                { } norm => new LayerSpec[] { dense with { Activation = new Linear() }, norm, new Activate(Activation) },
            });
            if (Dropout > 0) layers.Add(new Dropout(Dropout));
        }
        layers.Add(new Dense(Output, OutputActivation, KernelInitializer, Name: "output"));
        return new Network(layers.ToEquatableList()).Resolve();
    }
}
