using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Activations;

/// <summary>y = x &gt; 0 ? x : +0; dx = y &gt; 0 ? dy : +0. By comparison: −0 and NaN give +0, and the derivative at 0 is 0.</summary>
/// <remarks>A NaN that is hidden here still reaches the weights through the kernel's gradient, where it is found after the step.</remarks>
internal sealed class ReluActivation : Activation
{
    public override void Forward(Span<float> x) => KeepWherePositive(x, x);

    public override void Forward(Matrix x, ReadOnlySpan<float> bias) => Bias.AddAndRectify(x, bias);

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy) => KeepWherePositive(known, dy);

    private static void KeepWherePositive(ReadOnlySpan<float> sign, Span<float> values)
    {
        var wideSign = MemoryMarshal.Cast<float, Vector512<float>>(sign);
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(values)[..wideSign.Length];
        for (var i = 0; i < wide.Length; i++)
            wide[i] = Vector512.ConditionalSelect(
                Vector512.GreaterThan(wideSign[i], Vector512<float>.Zero), wide[i], Vector512<float>.Zero);
        for (var i = wide.Length * Vector512<float>.Count; i < values.Length; i++)
            values[i] = sign[i] > 0f ? values[i] : 0f;
    }
}
