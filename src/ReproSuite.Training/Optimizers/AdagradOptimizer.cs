using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Optimizers;

/// <summary>Steps that shrink with the sum of squared gradients; rate r and ε are rounded to float once.</summary>
/// <remarks>
/// Per element, every operation rounded by itself: a = a + g·g; w = w − (r·g) / sqrt(a + ε). a starts at the initial accumulator.
/// Source: Keras <c>Adagrad</c>.
/// </remarks>
internal sealed class AdagradOptimizer : Optimizer
{
    private readonly float[] _accumulators;
    private readonly float _epsilon;
    private float _rate;

    public AdagradOptimizer(Adagrad spec, int parameters, Workspace memory)
        : base(spec)
    {
        _accumulators = memory.Take<float>(parameters);
        _accumulators.AsSpan().Fill((float)spec.InitialAccumulator);
        _epsilon = (float)spec.Epsilon;
    }

    public override IReadOnlyList<float[]> Memory => [_accumulators];

    public override void BeginStep() => _rate = (float)LearningRate;

    public override bool Update(int first, Span<float> weights, ReadOnlySpan<float> gradients) =>
        UpdateLaw.Apply(new Law(_rate, _epsilon), weights, gradients, _accumulators.AsSpan(first, weights.Length), []);

    private readonly struct Law(float rate, float epsilon) : IUpdateLaw
    {
        public Vector512<float> Step(Vector512<float> weights, Vector512<float> gradients, ref Vector512<float> first, ref Vector512<float> second)
        {
            first += gradients * gradients;
            return weights - gradients * rate / Vector512.Sqrt(first + Vector512.Create(epsilon));
        }
    }
}
