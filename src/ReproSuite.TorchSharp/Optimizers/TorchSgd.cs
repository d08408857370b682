using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>Plain: w = w − r·g. Momentum: v = m·v − r·g; w = w + v. Nesterov: w = w + (m·v − r·g). A weight decay comes first: w = w − w·(r·d).</summary>
internal sealed class TorchSgd(Sgd spec) : TorchOptimizer(spec)
{
    public override int Memories => spec.Momentum > 0 ? 1 : 0;

    public override float[] Factors() => [-(float)LearningRate, (float)(1 - LearningRate * (spec.WeightDecay ?? 0))];

    public override void Update(Tensor weights, Tensor gradient, Tensor[] memory, Tensor[] factors)
    {
        if (spec.WeightDecay is not null) weights.mul_(factors[1]);
        if (memory.Length == 0)
        {
            weights.addcmul_(gradient, factors[0], Scalars.One);
            return;
        }
        var velocity = memory[0].mul_(Scalars.Of((float)spec.Momentum)).addcmul_(gradient, factors[0], Scalars.One);
        if (spec.Nesterov) weights.add_(velocity, Scalars.Of((float)spec.Momentum)).addcmul_(gradient, factors[0], Scalars.One);
        else weights.add_(velocity, Scalars.One);
    }
}
