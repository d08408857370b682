using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Shorthand for the usual classifier: equal hidden dense layers, each followed by dropout if asked for, and one dense output layer.</summary>
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
    [Bounds(Low = 0)] double L2 = 0) : ModelSpec
{
    /// <summary>Of the hidden layers; ReLU when the suite says nothing.</summary>
    public ActivationSpec Activation { get; init; } = Activation ?? new Relu();

    /// <summary>Of every kernel; Glorot uniform when the suite says nothing.</summary>
    public InitializerSpec KernelInitializer { get; init; } = KernelInitializer ?? new GlorotUniform();

    /// <summary>Of the output; softmax for several outputs and sigmoid for one, when the suite says nothing.</summary>
    public ActivationSpec OutputActivation { get; init; } = OutputActivation ?? (Output == 1 ? new Sigmoid() : new Softmax());

    /// <summary>The layers in full. Dropout follows each hidden layer; the penalties are on the hidden kernels, as in the source notebooks.</summary>
    public override ModelSpec Resolve()
    {
        var layers = new List<LayerSpec>();
        foreach (var units in Hidden)
        {
            layers.Add(new Dense(units, Activation, KernelInitializer, L1, L2));
            if (Dropout > 0) layers.Add(new Dropout(Dropout));
        }
        layers.Add(new Dense(Output, OutputActivation, KernelInitializer, Name: "output"));
        return new Network(layers.ToEquatableList()).Resolve();
    }
}
