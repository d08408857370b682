using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>A fully connected layer: y = activation(x · kernel + bias).</summary>
/// <remarks>
/// Shapes: x [batch, in], kernel [in, units], bias [units], y [batch, units].
/// Penalty: L1 · Σ|w| + L2 · Σw² over the kernel, added to the loss (no ½, bias not penalized).
/// Max-norm: after each update, each kernel column w becomes w · min(|w|, MaxNorm) / (1e-7 + |w|).
/// Source: Keras <c>Dense</c>, <c>regularizers.L1L2</c>, <c>constraints.MaxNorm(axis=0)</c>.
/// </remarks>
[Spec("dense"), Description("Fully connected layer.")]
public sealed record Dense(
    [Description("Number of outputs.")] [Bounds(Low = 1, High = 65536)] int Units,
    ActivationSpec? Activation = null,
    InitializerSpec? KernelInitializer = null,
    [Bounds(Low = 0)] double L1 = 0,
    [Bounds(Low = 0)] double L2 = 0,
    [Description("Distribution of the first bias; zeros when left out.")] InitializerSpec? BiasInitializer = null,
    [Description("The largest Euclidean norm of a kernel column, held after each update.")] [Bounds(Low = 0, LowOpen = true, High = 1e6)] double? MaxNorm = null,
    string Name = "") : LayerSpec(Name)
{
    /// <summary>Applied to the sum; linear when the suite says nothing.</summary>
    public ActivationSpec Activation { get; init; } = Activation ?? new Linear();

    /// <summary>Distribution of the first kernel; Glorot uniform when the suite says nothing.</summary>
    public InitializerSpec KernelInitializer { get; init; } = KernelInitializer ?? new GlorotUniform();

    /// <inheritdoc/>
    public override long Outputs(long inputs) => Units;

    /// <inheritdoc/>
    public override long Parameters(long inputs) => (inputs + 1) * Units;
}
