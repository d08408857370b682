using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>u_t = β₁·(1 − ½·0.96ᵗ), U = u_1·…·u_t; w = w − (r·u_{t+1}/(1 − U·u_{t+1})·m + r·(1 − u_t)/(1 − U)·g) / (sqrt(v / (1 − β₂ᵗ)) + ε), m and v as Adam's.</summary>
internal sealed class TorchNadam(Nadam spec) : TorchOptimizer(spec)
{
    private const double Rise = 0.96;

    private double _risePower = Rise;
    private double _momentumProduct = 1;
    private double _beta2Power = 1;
    private double _now;
    private double _next;

    public override int Memories => 2;

    public override void BeginStep()
    {
        _now = spec.Beta1 * (1 - 0.5 * _risePower);
        _risePower *= Rise;
        _next = spec.Beta1 * (1 - 0.5 * _risePower);
        _momentumProduct *= _now;
        _beta2Power *= spec.Beta2;
    }

    public override float[] Factors() =>
    [
        (float)(LearningRate * _next / (1 - _momentumProduct * _next)),
        (float)(LearningRate * (1 - _now) / (1 - _momentumProduct)),
        (float)(1 - _beta2Power),
    ];

    public override void Update(Tensor weights, Tensor gradient, Tensor[] memory, Tensor[] factors)
    {
        var first = Follow(memory[0], gradient, spec.Beta1);
        var second = Follow(memory[1], gradient * gradient, spec.Beta2);
        var step = (first * factors[0]).addcmul_(gradient, factors[1], Scalars.One);
        weights.addcdiv_(step, (second / factors[2]).sqrt_().add_(Scalars.Of((float)spec.Epsilon), Scalars.One), Scalars.Of(-1));
    }
}
