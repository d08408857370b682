using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>w = w − w·(r·d) on all weights, biases included, and then Adam's step.</summary>
internal sealed class TorchAdamW(AdamW spec) : TorchAdam(new Adam(spec.LearningRate, spec.Beta1, spec.Beta2, spec.Epsilon))
{
    public override float[] Factors() => [.. base.Factors(), (float)(1 - LearningRate * spec.WeightDecay)];

    public override void Update(Tensor weights, Tensor gradient, Tensor[] memory, Tensor[] factors)
    {
        weights.mul_(factors[1]);
        base.Update(weights, gradient, memory, factors);
    }
}
