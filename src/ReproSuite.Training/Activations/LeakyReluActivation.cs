using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Activations;

/// <summary>y = x &gt; 0 ? x : s · x; dx = y &gt; 0 ? dy : s · dy, with the slope s rounded to float once. The derivative at 0 is s; a NaN stays one.</summary>
internal sealed class LeakyReluActivation(LeakyRelu spec) : Activation
{
    private readonly float _slope = (float)spec.Slope;

    public override void Forward(Span<float> x) => ScaleWhereNotPositive(x, x);

    public override void Backward(ReadOnlySpan<float> known, Span<float> dy) => ScaleWhereNotPositive(known, dy);

    private void ScaleWhereNotPositive(ReadOnlySpan<float> sign, Span<float> values)
    {
        var wideSign = MemoryMarshal.Cast<float, Vector512<float>>(sign);
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(values)[..wideSign.Length];
        for (var i = 0; i < wide.Length; i++)
            wide[i] = Vector512.ConditionalSelect(Vector512.GreaterThan(wideSign[i], Vector512<float>.Zero), wide[i], _slope * wide[i]);
        for (var i = wide.Length * Vector512<float>.Count; i < values.Length; i++)
            values[i] = sign[i] > 0f ? values[i] : _slope * values[i];
    }
}
