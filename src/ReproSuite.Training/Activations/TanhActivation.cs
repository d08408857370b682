using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>y = tanh x by <see cref="Det.Tanh(float)"/>; dx = dy · (1 − y · y).</summary>
internal sealed class TanhActivation : Activation
{
    public override void Forward(Span<float> x) => Det.Tanh(x, x);

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy)
    {
        var wideY = MemoryMarshal.Cast<float, Vector512<float>>(known);
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(dy)[..wideY.Length];
        for (var i = 0; i < wide.Length; i++) wide[i] *= Vector512<float>.One - wideY[i] * wideY[i];
        for (var i = wide.Length * Vector512<float>.Count; i < dy.Length; i++) dy[i] *= 1f - known[i] * known[i];
    }
}
