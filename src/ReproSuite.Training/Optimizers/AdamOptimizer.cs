using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Optimizers;

/// <summary>Adaptive moment estimation.</summary>
/// <remarks>
/// Per step t, in double and rounded once to float: a = r · sqrt(1 − β₂ᵗ) / (1 − β₁ᵗ), with the powers as running products; 1 − β₁; 1 − β₂; ε.
/// Per element, every operation rounded by itself: m = m + (g − m)·(1 − β₁); v = v + (g·g − v)·(1 − β₂); w = w − (m·a) / (sqrt(v) + ε).
/// m and v start at 0. Source: Keras <c>Adam</c>; ε stands outside the bias correction ("epsilon hat" of Kingma and Ba 2015).
/// </remarks>
internal sealed class AdamOptimizer(Adam spec, int parameters, Workspace memory) : Optimizer(spec)
{
    private readonly float[] _firstMoments = memory.Take<float>(parameters);
    private readonly float[] _secondMoments = memory.Take<float>(parameters);
    private readonly float _firstShare = (float)(1 - spec.Beta1);
    private readonly float _secondShare = (float)(1 - spec.Beta2);
    private readonly float _epsilon = (float)spec.Epsilon;
    private double _beta1Power = 1;
    private double _beta2Power = 1;
    private float _rate;

    public override IReadOnlyList<float[]> Memory => [_firstMoments, _secondMoments];

    public override void BeginStep()
    {
        _beta1Power *= spec.Beta1;
        _beta2Power *= spec.Beta2;
        _rate = (float)(LearningRate * Math.Sqrt(1 - _beta2Power) / (1 - _beta1Power));
    }

    public override bool Update(int first, Span<float> weights, ReadOnlySpan<float> gradients)
    {
        var m = _firstMoments.AsSpan(first, weights.Length);
        var v = _secondMoments.AsSpan(first, weights.Length);
        var finite = new Finiteness();
        var done = UpdateWide(weights, gradients, m, v, ref finite);
        for (var i = done; i < weights.Length; i++)
        {
            var g = gradients[i];
            m[i] += (g - m[i]) * _firstShare;
            v[i] += (g * g - v[i]) * _secondShare;
            weights[i] -= m[i] * _rate / (MathF.Sqrt(v[i]) + _epsilon);
            finite.See(weights[i]);
        }
        return finite.All;
    }

    /// <summary>The same law, sixteen elements at a time; returns how many it did.</summary>
    private int UpdateWide(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> firstMoments, Span<float> secondMoments, ref Finiteness finite)
    {
        var w = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        var g = MemoryMarshal.Cast<float, Vector512<float>>(gradients)[..w.Length];
        var first = MemoryMarshal.Cast<float, Vector512<float>>(firstMoments)[..w.Length];
        var second = MemoryMarshal.Cast<float, Vector512<float>>(secondMoments)[..w.Length];
        var epsilon = Vector512.Create(_epsilon);
        for (var i = 0; i < w.Length; i++)
        {
            var m = first[i] + (g[i] - first[i]) * _firstShare;
            var v = second[i] + (g[i] * g[i] - second[i]) * _secondShare;
            first[i] = m;
            second[i] = v;
            var updated = w[i] - m * _rate / (Vector512.Sqrt(v) + epsilon);
            w[i] = updated;
            finite.See(updated);
        }
        return w.Length * Vector512<float>.Count;
    }
}
