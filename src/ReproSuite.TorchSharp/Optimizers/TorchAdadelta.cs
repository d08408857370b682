using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>a = a·ρ + g²·(1 − ρ); d = sqrt(b + ε)·g / sqrt(a + ε); b = b·ρ + d²·(1 − ρ); w = w − r·d.</summary>
internal sealed class TorchAdadelta(Adadelta spec) : TorchOptimizer(spec)
{
    public override int Memories => 2;

    public override float[] Factors() => [-(float)LearningRate];

    public override void Update(Tensor weights, Tensor gradient, Tensor[] memory, Tensor[] factors)
    {
        var (kept, taken, epsilon) = (Scalars.Of((float)spec.Rho), Scalars.Of((float)(1 - spec.Rho)), Scalars.Of((float)spec.Epsilon));
        var (gradients, steps) = (memory[0], memory[1]);
        gradients.mul_(kept).addcmul_(gradient, gradient, taken);
        var step = steps.add(epsilon, Scalars.One).sqrt_().mul_(gradient).div_(gradients.add(epsilon, Scalars.One).sqrt_());
        steps.mul_(kept).addcmul_(step, step, taken);
        weights.addcmul_(step, factors[0], Scalars.One);
    }
}
