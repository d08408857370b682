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
        LeakyRelu leaky => new LeakyReluActivation(leaky),
        Elu elu => new EluActivation(1, elu.Alpha),
        Selu => new EluActivation(Selu.Scale, Selu.Scale * Selu.Alpha),
        Gelu => new GeluActivation(),
        Swish => new SwishActivation(),
        Softplus => new SoftplusActivation(),
        Softsign => new SoftsignActivation(),
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

    /// <summary>Whether the derivative is worked out from x instead of y; x must then be kept until <see cref="Backward"/>.</summary>
    public virtual bool NeedsInput => false;

    /// <summary>Replaces each dy by dy · f′(x).</summary>
    /// <param name="known">y = f(x), or x itself where <see cref="NeedsInput"/> says so.</param>
    /// <param name="dy">Gradient of y; overwritten.</param>
    public abstract void Backward(ReadOnlySpan<float> known, Span<float> dy);
}
