using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Optimizers;

/// <summary>Steps in the ratio of recent steps to recent gradients; rate r, ρ, 1 − ρ and ε are rounded to float once.</summary>
/// <remarks>
/// Per element, every operation rounded by itself: a = a·ρ + (g·g)·(1 − ρ); d = (sqrt(b + ε)·g) / sqrt(a + ε); b = b·ρ + (d·d)·(1 − ρ); w = w − d·r.
/// a and b start at 0. Source: Keras <c>Adadelta</c>.
/// </remarks>
internal sealed class AdadeltaOptimizer(Adadelta spec, int parameters, Workspace memory) : Optimizer(spec)
{
    private readonly float[] _gradients = memory.Take<float>(parameters);
    private readonly float[] _steps = memory.Take<float>(parameters);
    private float _rate;

    public override IReadOnlyList<float[]> Memory => [_gradients, _steps];

    public override void BeginStep() => _rate = (float)LearningRate;

    public override bool Update(int first, Span<float> weights, ReadOnlySpan<float> gradients) => UpdateLaw.Apply(
        new Law(_rate, (float)spec.Rho, (float)(1 - spec.Rho), (float)spec.Epsilon),
        weights, gradients, _gradients.AsSpan(first, weights.Length), _steps.AsSpan(first, weights.Length));

    private readonly struct Law(float rate, float kept, float taken, float epsilon) : IUpdateLaw
    {
        public Vector512<float> Step(Vector512<float> weights, Vector512<float> gradients, ref Vector512<float> first, ref Vector512<float> second)
        {
            first = first * kept + gradients * gradients * taken;
            var step = Vector512.Sqrt(second + Vector512.Create(epsilon)) * gradients / Vector512.Sqrt(first + Vector512.Create(epsilon));
            second = second * kept + step * step * taken;
            return weights - step * rate;
        }
    }
}
