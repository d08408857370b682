using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Optimizers;

/// <summary>Decoupled weight decay, and then the step of <see cref="AdamOptimizer"/>. Source: Keras <c>AdamW</c>.</summary>
internal sealed class AdamWOptimizer(AdamW spec, int parameters, Workspace memory) : Optimizer(spec)
{
    private readonly AdamOptimizer _adam = new(new Adam(spec.LearningRate, spec.Beta1, spec.Beta2, spec.Epsilon), parameters, memory);
    private WeightDecay _decay = new(spec.WeightDecay);

    public override IReadOnlyList<float[]> Memory => _adam.Memory;

    public override void BeginStep()
    {
        _decay.BeginStep(LearningRate);
        _adam.LearningRate = LearningRate;
        _adam.BeginStep();
    }

    public override bool Update(int first, Span<float> weights, ReadOnlySpan<float> gradients)
    {
        _decay.Apply(weights);
        return _adam.Update(first, weights, gradients);
    }
}
