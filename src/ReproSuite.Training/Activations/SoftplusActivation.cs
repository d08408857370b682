using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>y = float(max(x, 0) + ln(1 + e^−|x|)), in double by <see cref="Det.LogOnePlusDouble"/>; dx = dy · s, s = <see cref="Det.Sigmoid(float)"/> of x.</summary>
internal sealed class SoftplusActivation : Activation
{
    private const int Chunk = 256;

    public override bool NeedsInput => true;

    public override void Forward(Span<float> x)
    {
        foreach (ref var value in x)
            value = (float)(Math.Max(value, 0.0) + Det.LogOnePlusDouble(Det.ExpDouble(-Math.Abs((double)value))));
    }

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy)
    {
        Span<float> sigmoids = stackalloc float[Chunk];
        for (var start = 0; start < dy.Length; start += Chunk)
        {
            var s = sigmoids[..Math.Min(Chunk, dy.Length - start)];
            var rest = dy.Slice(start, s.Length);
            Det.Sigmoid(known.Slice(start, s.Length), s);
            for (var i = 0; i < s.Length; i++) rest[i] *= s[i];
        }
    }
}
