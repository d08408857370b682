using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>m = m + (g − m)·(1 − β₁); u = max(β₂·u, |g|); w = w − r / (1 − β₁ᵗ) · m / (u + ε).</summary>
internal sealed class TorchAdamax(Adamax spec) : TorchOptimizer(spec)
{
    private double _beta1Power = 1;

    public override int Memories => 2;

    public override void BeginStep() => _beta1Power *= spec.Beta1;

    public override float[] Factors() => [-(float)(LearningRate / (1 - _beta1Power))];

    public override void Update(Tensor weights, Tensor gradient, Tensor[] memory, Tensor[] factors)
    {
        var moment = Follow(memory[0], gradient, spec.Beta1);
        var norm = memory[1].mul_(Scalars.Of((float)spec.Beta2));
        norm.copy_(maximum(norm, gradient.abs()));
        weights.addcdiv_(moment * factors[0], norm.add(Scalars.Of((float)spec.Epsilon), Scalars.One), Scalars.One);
    }
}
