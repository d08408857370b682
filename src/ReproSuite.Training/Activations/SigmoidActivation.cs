using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>y = 1 / (1 + e^−x) by <see cref="Det.Sigmoid(float)"/>; dx = dy · (y · (1 − y)).</summary>
internal sealed class SigmoidActivation : Activation
{
    public override void Forward(Span<float> x) => Det.Sigmoid(x, x);

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy)
    {
        var wideY = MemoryMarshal.Cast<float, Vector512<float>>(known);
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(dy)[..wideY.Length];
        for (var i = 0; i < wide.Length; i++) wide[i] *= wideY[i] * (Vector512<float>.One - wideY[i]);
        for (var i = wide.Length * Vector512<float>.Count; i < dy.Length; i++) dy[i] *= known[i] * (1f - known[i]);
    }
}
