using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>Plain: w = w − r·g. Momentum: v = m·v − r·g; w = w + v. Nesterov: w = w + (m·v − r·g). A weight decay comes first: w = w − w·(r·d).</summary>
internal sealed class TorchSgd(Sgd spec, int parameters, Device device) : TorchOptimizer(spec, parameters, device, spec.Momentum > 0 ? 1 : 0)
{
    protected override void Update(Tensor weights, Tensor gradient, Tensor[] memory)
    {
        if (spec.WeightDecay is { } decay) weights.mul_(1 - LearningRate * decay);
        if (memory.Length == 0)
        {
            weights.add_(gradient, alpha: -(float)LearningRate);
            return;
        }
        var velocity = memory[0].mul_((float)spec.Momentum).add_(gradient, alpha: -(float)LearningRate);
        if (spec.Nesterov) weights.add_(velocity, alpha: (float)spec.Momentum).add_(gradient, alpha: -(float)LearningRate);
        else weights.add_(velocity);
    }
}
