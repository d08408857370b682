using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>y = 1 / (1 + e^−x) by <see cref="Det.Sigmoid"/>; dx = dy · (y · (1 − y)).</summary>
internal sealed class SigmoidActivation : Activation
{
    public override void Forward(Span<float> x)
    {
        foreach (ref var value in x) value = Det.Sigmoid(value);
    }

    public override void Backward(ReadOnlySpan<float> y, Span<float> dy)
    {
        for (var i = 0; i < dy.Length; i++) dy[i] = dy[i] * (y[i] * (1f - y[i]));
    }
}
