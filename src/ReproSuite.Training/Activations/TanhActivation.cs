using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>y = tanh x by <see cref="Det.Tanh"/>; dx = dy · (1 − y · y).</summary>
internal sealed class TanhActivation : Activation
{
    public override void Forward(Span<float> x)
    {
        foreach (ref var value in x) value = Det.Tanh(value);
    }

    public override void Backward(ReadOnlySpan<float> y, Span<float> dy)
    {
        for (var i = 0; i < dy.Length; i++) dy[i] = dy[i] * (1f - y[i] * y[i]);
    }
}
