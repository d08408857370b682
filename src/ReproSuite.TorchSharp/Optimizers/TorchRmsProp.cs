using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>v = v·ρ + g²·(1 − ρ); s = r·g / sqrt(v + ε); w = w − s, or with momentum p = p·m + s; w = w − p.</summary>
internal sealed class TorchRmsProp(RmsProp spec, int parameters, Device device) : TorchOptimizer(spec, parameters, device, spec.Momentum > 0 ? 2 : 1)
{
    protected override void Update(Tensor weights, Tensor gradient, Tensor[] memory)
    {
        memory[0].mul_((float)spec.Rho).addcmul_(gradient, gradient, (float)(1 - spec.Rho));
        var scale = (memory[0] + (float)spec.Epsilon).sqrt_();
        if (memory.Length == 1) weights.addcdiv_(gradient, scale, -(float)LearningRate);
        else weights.sub_(memory[1].mul_((float)spec.Momentum).addcdiv_(gradient, scale, (float)LearningRate));
    }
}
