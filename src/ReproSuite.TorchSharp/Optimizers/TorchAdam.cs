using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>m = m + (g − m)·(1 − β₁); v = v + (g² − v)·(1 − β₂); w = w − a·m / (sqrt(v) + ε), a = r·sqrt(1 − β₂ᵗ) / (1 − β₁ᵗ).</summary>
internal class TorchAdam(Adam spec) : TorchOptimizer(spec)
{
    private double _beta1Power = 1;
    private double _beta2Power = 1;

    public override int Memories => 2;

    public override void BeginStep() => (_beta1Power, _beta2Power) = (_beta1Power * spec.Beta1, _beta2Power * spec.Beta2);

    public override float[] Factors() => [-(float)(LearningRate * Math.Sqrt(1 - _beta2Power) / (1 - _beta1Power))];

    public override void Update(Tensor weights, Tensor gradient, Tensor[] memory, Tensor[] factors)
    {
        var first = Follow(memory[0], gradient, spec.Beta1);
        var second = Follow(memory[1], gradient * gradient, spec.Beta2);
        weights.addcdiv_(first * factors[0], second.sqrt().add_(Scalars.Of((float)spec.Epsilon), Scalars.One), Scalars.One);
    }
}
