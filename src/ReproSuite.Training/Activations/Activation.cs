using System.Diagnostics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>An elementwise function and its derivative, both in place.</summary>
internal abstract class Activation
{
    /// <summary>The function that a hidden layer's spec names.</summary>
    public static Activation Of(ActivationSpec spec) => spec switch
    {
        Linear => new LinearActivation(),
        Relu => new ReluActivation(),
        Sigmoid => new SigmoidActivation(),
        Tanh => new TanhActivation(),
        _ => throw new UnreachableException($"No hidden activation for {spec.GetType().Name}."),
    };

    /// <summary>Replaces each x by f(x).</summary>
    public abstract void Forward(Span<float> x);

    /// <summary>Replaces each x by f(x + bias), the bias being one row.</summary>
    public virtual void Forward(Matrix x, ReadOnlySpan<float> bias)
    {
        Bias.Add(x, bias);
        Forward(x.Span);
    }

    /// <summary>Replaces each dy by dy · f′(x), given y = f(x).</summary>
    public abstract void Backward(ReadOnlySpan<float> y, Span<float> dy);
}
