using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Optimizers;

/// <summary>Steps divided by the root mean square of recent gradients; rate r, ρ, 1 − ρ, ε and momentum m are rounded to float once.</summary>
/// <remarks>
/// Per element, every operation rounded by itself: v = v·ρ + (g·g)·(1 − ρ); s = (g·r) / sqrt(v + ε); w = w − s. With momentum: p = p·m + s; w = w − p.
/// v and p start at 0. Source: Keras <c>RMSprop</c>.
/// </remarks>
internal sealed class RmsPropOptimizer(RmsProp spec, int parameters, Workspace memory) : Optimizer(spec)
{
    private readonly float[] _squares = memory.Take<float>(parameters);
    private readonly float[] _velocity = spec.Momentum > 0 ? memory.Take<float>(parameters) : [];
    private float _rate;

    public override IReadOnlyList<float[]> Memory => [_squares, _velocity];

    public override void BeginStep() => _rate = (float)LearningRate;

    public override bool Update(int first, Span<float> weights, ReadOnlySpan<float> gradients)
    {
        var (kept, taken, epsilon) = ((float)spec.Rho, (float)(1 - spec.Rho), (float)spec.Epsilon);
        var squares = _squares.AsSpan(first, weights.Length);
        return _velocity.Length == 0
            ? UpdateLaw.Apply(new Plain(_rate, kept, taken, epsilon), weights, gradients, squares, [])
            : UpdateLaw.Apply(new Momentum(_rate, kept, taken, epsilon, (float)spec.Momentum), weights, gradients, squares, _velocity.AsSpan(first, weights.Length));
    }

    private readonly struct Plain(float rate, float kept, float taken, float epsilon) : IUpdateLaw
    {
        public Vector512<float> Step(Vector512<float> weights, Vector512<float> gradients, ref Vector512<float> first, ref Vector512<float> second)
        {
            first = first * kept + gradients * gradients * taken;
            return weights - gradients * rate / Vector512.Sqrt(first + Vector512.Create(epsilon));
        }
    }

    private readonly struct Momentum(float rate, float kept, float taken, float epsilon, float momentum) : IUpdateLaw
    {
        public Vector512<float> Step(Vector512<float> weights, Vector512<float> gradients, ref Vector512<float> first, ref Vector512<float> second)
        {
            first = first * kept + gradients * gradients * taken;
            second = second * momentum + gradients * rate / Vector512.Sqrt(first + Vector512.Create(epsilon));
            return weights - second;
        }
    }
}
