using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>v = v·ρ + g²·(1 − ρ); s = r·g / sqrt(v + ε); w = w − s, or with momentum p = p·m + s; w = w − p.</summary>
internal sealed class TorchRmsProp(RmsProp spec) : TorchOptimizer(spec)
{
    public override int Memories => spec.Momentum > 0 ? 2 : 1;

    public override float[] Factors() => [(float)LearningRate];

    public override void Update(Tensor weights, Tensor gradient, Tensor[] memory, Tensor[] factors)
    {
        memory[0].mul_(Scalars.Of((float)spec.Rho)).addcmul_(gradient, gradient, Scalars.Of((float)(1 - spec.Rho)));
        var (step, scale) = (gradient * factors[0], memory[0].add(Scalars.Of((float)spec.Epsilon), Scalars.One).sqrt_());
        if (memory.Length == 1) weights.addcdiv_(step, scale, Scalars.Of(-1));
        else weights.sub_(memory[1].mul_(Scalars.Of((float)spec.Momentum)).addcdiv_(step, scale, Scalars.One));
    }
}
