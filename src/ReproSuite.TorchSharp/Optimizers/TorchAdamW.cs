using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>w = w − w·(r·d) on all weights, biases included, and then Adam's step.</summary>
internal sealed class TorchAdamW(AdamW spec, int parameters, Device device) : TorchAdam(new Adam(spec.LearningRate, spec.Beta1, spec.Beta2, spec.Epsilon), parameters, device)
{
    protected override void Update(Tensor weights, Tensor gradient, Tensor[] memory)
    {
        weights.mul_(1 - LearningRate * spec.WeightDecay);
        base.Update(weights, gradient, memory);
    }
}
