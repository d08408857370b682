using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>u_t = β₁·(1 − ½·0.96ᵗ), U = u_1·…·u_t; w = w − (r·u_{t+1}/(1 − U·u_{t+1})·m + r·(1 − u_t)/(1 − U)·g) / (sqrt(v / (1 − β₂ᵗ)) + ε), m and v as Adam's.</summary>
internal sealed class TorchNadam(Nadam spec, int parameters, Device device) : TorchOptimizer(spec, parameters, device, memories: 2)
{
    private const double Rise = 0.96;

    private double _risePower = Rise;
    private double _momentumProduct = 1;
    private double _beta2Power = 1;
    private double _now;
    private double _next;

    public override void BeginStep()
    {
        _now = spec.Beta1 * (1 - 0.5 * _risePower);
        _risePower *= Rise;
        _next = spec.Beta1 * (1 - 0.5 * _risePower);
        _momentumProduct *= _now;
        _beta2Power *= spec.Beta2;
    }

    protected override void Update(Tensor weights, Tensor gradient, Tensor[] memory)
    {
        var first = AdamMoments.Follow(memory[0], gradient, spec.Beta1);
        var second = AdamMoments.Follow(memory[1], gradient.square(), spec.Beta2);
        var step = (first * (float)(LearningRate * _next / (1 - _momentumProduct * _next))).add_(gradient, alpha: (float)(LearningRate * (1 - _now) / (1 - _momentumProduct)));
        weights.addcdiv_(step, (second / (float)(1 - _beta2Power)).sqrt_().add_((float)spec.Epsilon), -1);
    }
}
