using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>A hidden layer of a <see cref="Stack"/>: a dense layer, and dropout behind it if asked for.</summary>
[Description("A dense layer, and dropout behind it if asked for.")]
public sealed record Block(
    [Bounds(Low = 1, High = 65536)] int Units,
    ActivationSpec? Activation = null,
    InitializerSpec? KernelInitializer = null,
    [Bounds(Low = 0)] double L1 = 0,
    [Bounds(Low = 0)] double L2 = 0,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Dropout = 0)
{
    /// <summary>ReLU when the suite says nothing.</summary>
    public ActivationSpec Activation { get; init; } = Activation ?? new Relu();

    /// <summary>Glorot uniform when the suite says nothing.</summary>
    public InitializerSpec KernelInitializer { get; init; } = KernelInitializer ?? new GlorotUniform();
}
