using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Optimizers;

/// <summary>Adam by the largest recent gradient.</summary>
/// <remarks>
/// Per step t, in double and rounded once to float: a = r / (1 − β₁ᵗ), with the power as a running product; 1 − β₁; β₂; ε.
/// Per element, every operation rounded by itself: m = m + (g − m)·(1 − β₁); u = max(u·β₂, |g|); w = w − (m·a) / (u + ε).
/// The maximum is |g| &gt; u·β₂ ? |g| : u·β₂, so that a gradient that is not a number is seen in m. m and u start at 0. Source: Keras <c>Adamax</c>.
/// </remarks>
internal sealed class AdamaxOptimizer(Adamax spec, int parameters, Workspace memory) : Optimizer(spec)
{
    private readonly float[] _moments = memory.Take<float>(parameters);
    private readonly float[] _norms = memory.Take<float>(parameters);
    private double _beta1Power = 1;
    private float _rate;

    public override IReadOnlyList<float[]> Memory => [_moments, _norms];

    public override void BeginStep()
    {
        _beta1Power *= spec.Beta1;
        _rate = (float)(LearningRate / (1 - _beta1Power));
    }

    public override bool Update(int first, Span<float> weights, ReadOnlySpan<float> gradients) => UpdateLaw.Apply(
        new Law(_rate, (float)(1 - spec.Beta1), (float)spec.Beta2, (float)spec.Epsilon),
        weights, gradients, _moments.AsSpan(first, weights.Length), _norms.AsSpan(first, weights.Length));

    private readonly struct Law(float rate, float share, float beta2, float epsilon) : IUpdateLaw
    {
        public Vector512<float> Step(Vector512<float> weights, Vector512<float> gradients, ref Vector512<float> first, ref Vector512<float> second)
        {
            first += (gradients - first) * share;
            var (faded, size) = (second * beta2, Vector512.Abs(gradients));
            second = Vector512.ConditionalSelect(Vector512.GreaterThan(size, faded), size, faded);
            return weights - first * rate / (second + Vector512.Create(epsilon));
        }
    }
}
