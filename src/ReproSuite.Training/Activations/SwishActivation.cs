using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>y = x · s, s = 1 / (1 + e^−x) by <see cref="Det.Sigmoid(float)"/>; dx = dy · (s · (1 + x · (1 − s))), in float.</summary>
internal sealed class SwishActivation : Activation
{
    private const int Chunk = 256;

    public override bool NeedsInput => true;

    public override void Forward(Span<float> x)
    {
        Span<float> sigmoids = stackalloc float[Chunk];
        for (var rest = x; rest.Length > 0; rest = rest[Math.Min(Chunk, rest.Length)..])
        {
            var s = sigmoids[..Math.Min(Chunk, rest.Length)];
            Det.Sigmoid(rest[..s.Length], s);
            for (var i = 0; i < s.Length; i++) rest[i] *= s[i];
        }
    }

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy)
    {
        Span<float> sigmoids = stackalloc float[Chunk];
        for (var start = 0; start < dy.Length; start += Chunk)
        {
            var s = sigmoids[..Math.Min(Chunk, dy.Length - start)];
            var x = known.Slice(start, s.Length);
            var rest = dy.Slice(start, s.Length);
            Det.Sigmoid(x, s);
            for (var i = 0; i < s.Length; i++) rest[i] *= s[i] * (1f + x[i] * (1f - s[i]));
        }
    }
}
