using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>a = a + g²; w = w − r·g / sqrt(a + ε); a starts at the initial accumulator.</summary>
internal sealed class TorchAdagrad : TorchOptimizer
{
    private readonly float _epsilon;

    public TorchAdagrad(Adagrad spec, int parameters, Device device)
        : base(spec, parameters, device, memories: 1)
    {
        _epsilon = (float)spec.Epsilon;
        Begin(memory: 0, spec.InitialAccumulator);
    }

    protected override void Update(Tensor weights, Tensor gradient, Tensor[] memory)
    {
        memory[0].addcmul_(gradient, gradient, 1);
        weights.addcdiv_(gradient, (memory[0] + _epsilon).sqrt_(), -(float)LearningRate);
    }
}
