using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>Elu, and selu with its two constants: y = x &gt; 0 ? scale · x : float(depth · (e^x − 1)); dx = dy · (y &gt; 0 ? scale : y + depth).</summary>
/// <remarks>
/// The product depth · (e^x − 1) is in double, by <see cref="Det.ExpMinusOneDouble"/>, and rounded once; all else is in float, scale and depth rounded once.
/// </remarks>
/// <param name="scale">Slope above 0.</param>
/// <param name="depth">Minus the limit far below 0: alpha, of selu scale · alpha.</param>
internal sealed class EluActivation(double scale, double depth) : Activation
{
    private readonly float _scale = (float)scale;
    private readonly float _depth = (float)depth;

    public override void Forward(Span<float> x)
    {
        foreach (ref var value in x) value = value > 0f ? _scale * value : (float)(depth * Det.ExpMinusOneDouble(value));
    }

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy)
    {
        var wideY = MemoryMarshal.Cast<float, Vector512<float>>(known);
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(dy)[..wideY.Length];
        var (scale, depth) = (Vector512.Create(_scale), Vector512.Create(_depth));
        for (var i = 0; i < wide.Length; i++)
            wide[i] *= Vector512.ConditionalSelect(Vector512.GreaterThan(wideY[i], Vector512<float>.Zero), scale, wideY[i] + depth);
        for (var i = wide.Length * Vector512<float>.Count; i < dy.Length; i++)
            dy[i] *= known[i] > 0f ? _scale : known[i] + _depth;
    }
}
