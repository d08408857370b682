using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Optimizers;

/// <summary>Adam with Nesterov's look-ahead and a rising momentum.</summary>
/// <remarks>
/// Per step t, in double, powers and U as running products: u_t = β₁·(1 − ½·0.96ᵗ); U = u_1·…·u_t; rounded once to float:
/// a = r·u_{t+1} / (1 − U·u_{t+1}); b = r·(1 − u_t) / (1 − U); c = 1 − β₂ᵗ; 1 − β₁; 1 − β₂; ε.
/// Per element, every operation rounded by itself: m = m + (g − m)·(1 − β₁); v = v + (g·g − v)·(1 − β₂); w = w − (m·a + g·b) / (sqrt(v / c) + ε).
/// m and v start at 0. Source: Keras <c>Nadam</c> (Dozat 2016).
/// </remarks>
internal sealed class NadamOptimizer(Nadam spec, int parameters, Workspace memory) : Optimizer(spec)
{
    private const double Rise = 0.96;

    private readonly float[] _firstMoments = memory.Take<float>(parameters);
    private readonly float[] _secondMoments = memory.Take<float>(parameters);
    private double _risePower = Rise;
    private double _momentumProduct = 1;
    private double _beta2Power = 1;
    private float _momentRate;
    private float _gradientRate;
    private float _correction;

    public override IReadOnlyList<float[]> Memory => [_firstMoments, _secondMoments];

    public override void BeginStep()
    {
        var now = spec.Beta1 * (1 - 0.5 * _risePower);
        _risePower *= Rise;
        var next = spec.Beta1 * (1 - 0.5 * _risePower);
        _momentumProduct *= now;
        _beta2Power *= spec.Beta2;
        _momentRate = (float)(LearningRate * next / (1 - _momentumProduct * next));
        _gradientRate = (float)(LearningRate * (1 - now) / (1 - _momentumProduct));
        _correction = (float)(1 - _beta2Power);
    }

    public override bool Update(int first, Span<float> weights, ReadOnlySpan<float> gradients) => UpdateLaw.Apply(
        new Law(_momentRate, _gradientRate, _correction, (float)(1 - spec.Beta1), (float)(1 - spec.Beta2), (float)spec.Epsilon),
        weights, gradients, _firstMoments.AsSpan(first, weights.Length), _secondMoments.AsSpan(first, weights.Length));

    private readonly struct Law(float momentRate, float gradientRate, float correction, float firstShare, float secondShare, float epsilon) : IUpdateLaw
    {
        public Vector512<float> Step(Vector512<float> weights, Vector512<float> gradients, ref Vector512<float> first, ref Vector512<float> second)
        {
            first += (gradients - first) * firstShare;
            second += (gradients * gradients - second) * secondShare;
            var step = first * momentRate + gradients * gradientRate;
            return weights - step / (Vector512.Sqrt(second / Vector512.Create(correction)) + Vector512.Create(epsilon));
        }
    }
}
