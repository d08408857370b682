namespace ReproSuite.Training.Activations;

/// <summary>y = x.</summary>
internal sealed class LinearActivation : Activation
{
    public override void Forward(Span<float> x)
    {
    }

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy)
    {
    }
}
