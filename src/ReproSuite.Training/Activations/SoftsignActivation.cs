using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReproSuite.Training.Activations;

/// <summary>y = x / (1 + |x|); dx = dy · (t · t), t = 1 − |y|, which is 1 / (1 + |x|).</summary>
internal sealed class SoftsignActivation : Activation
{
    public override void Forward(Span<float> x)
    {
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(x);
        for (var i = 0; i < wide.Length; i++) wide[i] /= Vector512<float>.One + Vector512.Abs(wide[i]);
        for (var i = wide.Length * Vector512<float>.Count; i < x.Length; i++) x[i] /= 1f + Math.Abs(x[i]);
    }

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy)
    {
        var wideY = MemoryMarshal.Cast<float, Vector512<float>>(known);
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(dy)[..wideY.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            var rest = Vector512<float>.One - Vector512.Abs(wideY[i]);
            wide[i] *= rest * rest;
        }
        for (var i = wide.Length * Vector512<float>.Count; i < dy.Length; i++)
        {
            var rest = 1f - Math.Abs(known[i]);
            dy[i] *= rest * rest;
        }
    }
}
