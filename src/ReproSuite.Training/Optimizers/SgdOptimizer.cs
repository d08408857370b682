using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Optimizers;

/// <summary>Stochastic gradient descent, with rate r and momentum m rounded to float once.</summary>
/// <remarks>
/// Plain: w = w − r·g. Momentum: v = m·v − r·g; w = w + v. Nesterov: v = m·v − r·g; w = w + (m·v − r·g).
/// A weight decay comes before all of them, as in <see cref="WeightDecay"/>. Every product, difference and sum is rounded by itself. v starts at 0. Source: Keras <c>SGD</c>.
/// </remarks>
internal sealed class SgdOptimizer(Sgd spec, int parameters, Workspace memory) : Optimizer(spec)
{
    private readonly float _momentum = (float)spec.Momentum;
    private readonly float[] _velocity = spec.Momentum > 0 ? memory.Take<float>(parameters) : [];
    private WeightDecay _decay = new(spec.WeightDecay ?? 0);
    private float _rate;

    public override IReadOnlyList<float[]> Memory => [_velocity];

    public override void BeginStep()
    {
        _rate = (float)LearningRate;
        _decay.BeginStep(LearningRate);
    }

    public override bool Update(int first, Span<float> weights, ReadOnlySpan<float> gradients)
    {
        if (spec.WeightDecay is not null) _decay.Apply(weights);
        return _velocity.Length == 0 ? Plain(weights, gradients)
            : spec.Nesterov ? Nesterov(weights, gradients, _velocity.AsSpan(first, weights.Length))
            : Momentum(weights, gradients, _velocity.AsSpan(first, weights.Length));
    }

    private bool Plain(Span<float> weights, ReadOnlySpan<float> gradients)
    {
        var wideW = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        var wideG = MemoryMarshal.Cast<float, Vector512<float>>(gradients)[..wideW.Length];
        var finite = new Finiteness();
        for (var i = 0; i < wideW.Length; i++)
        {
            var updated = wideW[i] - _rate * wideG[i];
            wideW[i] = updated;
            finite.See(updated);
        }
        for (var i = wideW.Length * Vector512<float>.Count; i < weights.Length; i++)
        {
            weights[i] -= _rate * gradients[i];
            finite.See(weights[i]);
        }
        return finite.All;
    }

    private bool Momentum(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> velocities)
    {
        var wideW = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        var wideG = MemoryMarshal.Cast<float, Vector512<float>>(gradients)[..wideW.Length];
        var wideV = MemoryMarshal.Cast<float, Vector512<float>>(velocities)[..wideW.Length];
        var finite = new Finiteness();
        for (var i = 0; i < wideW.Length; i++)
        {
            var velocity = _momentum * wideV[i] - _rate * wideG[i];
            var updated = wideW[i] + velocity;
            wideV[i] = velocity;
            wideW[i] = updated;
            finite.See(updated);
        }
        for (var i = wideW.Length * Vector512<float>.Count; i < weights.Length; i++)
        {
            velocities[i] = _momentum * velocities[i] - _rate * gradients[i];
            weights[i] += velocities[i];
            finite.See(weights[i]);
        }
        return finite.All;
    }

    private bool Nesterov(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> velocities)
    {
        var wideW = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        var wideG = MemoryMarshal.Cast<float, Vector512<float>>(gradients)[..wideW.Length];
        var wideV = MemoryMarshal.Cast<float, Vector512<float>>(velocities)[..wideW.Length];
        var finite = new Finiteness();
        for (var i = 0; i < wideW.Length; i++)
        {
            var pull = _rate * wideG[i];
            var velocity = _momentum * wideV[i] - pull;
            var updated = wideW[i] + (_momentum * velocity - pull);
            wideV[i] = velocity;
            wideW[i] = updated;
            finite.See(updated);
        }
        for (var i = wideW.Length * Vector512<float>.Count; i < weights.Length; i++)
        {
            var pull = _rate * gradients[i];
            velocities[i] = _momentum * velocities[i] - pull;
            weights[i] += _momentum * velocities[i] - pull;
            finite.See(weights[i]);
        }
        return finite.All;
    }
}
