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
internal sealed class AdamOptimizer(Adam spec, int parameters) : Optimizer
{
    private readonly float[] _first = new float[parameters];
    private readonly float[] _second = new float[parameters];
    private readonly float _firstShare = (float)(1 - spec.Beta1);
    private readonly float _secondShare = (float)(1 - spec.Beta2);
    private readonly float _epsilon = (float)spec.Epsilon;
    private double _beta1Power = 1;
    private double _beta2Power = 1;

    public override double LearningRate => spec.LearningRate;

    public override bool Update(Span<float> weights, ReadOnlySpan<float> gradients)
    {
        _beta1Power *= spec.Beta1;
        _beta2Power *= spec.Beta2;
        var rate = (float)(spec.LearningRate * Math.Sqrt(1 - _beta2Power) / (1 - _beta1Power));
        var finite = new Finiteness();
        var done = UpdateWide(weights, gradients, rate, ref finite);
        for (var i = done; i < weights.Length; i++)
        {
            var g = gradients[i];
            _first[i] += (g - _first[i]) * _firstShare;
            _second[i] += (g * g - _second[i]) * _secondShare;
            weights[i] -= _first[i] * rate / (MathF.Sqrt(_second[i]) + _epsilon);
            finite.See(weights[i]);
        }
        return finite.All;
    }

    /// <summary>The same law, sixteen elements at a time; returns how many it did.</summary>
    private int UpdateWide(Span<float> weights, ReadOnlySpan<float> gradients, float rate, ref Finiteness finite)
    {
        var w = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        var g = MemoryMarshal.Cast<float, Vector512<float>>(gradients)[..w.Length];
        var first = MemoryMarshal.Cast<float, Vector512<float>>(_first.AsSpan())[..w.Length];
        var second = MemoryMarshal.Cast<float, Vector512<float>>(_second.AsSpan())[..w.Length];
        var epsilon = Vector512.Create(_epsilon);
        for (var i = 0; i < w.Length; i++)
        {
            var m = first[i] + (g[i] - first[i]) * _firstShare;
            var v = second[i] + (g[i] * g[i] - second[i]) * _secondShare;
            first[i] = m;
            second[i] = v;
            var updated = w[i] - m * rate / (Vector512.Sqrt(v) + epsilon);
            w[i] = updated;
            finite.See(updated);
        }
        return w.Length * Vector512<float>.Count;
    }
}
