using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>a = a + g²; w = w − r·g / sqrt(a + ε); a starts at the initial accumulator.</summary>
internal sealed class TorchAdagrad(Adagrad spec) : TorchOptimizer(spec)
{
    public override int Memories => 1;

    public override double Remembered => spec.InitialAccumulator;

    public override float[] Factors() => [-(float)LearningRate];

    public override void Update(Tensor weights, Tensor gradient, Tensor[] memory, Tensor[] factors)
    {
        memory[0].addcmul_(gradient, gradient, Scalars.One);
        weights.addcdiv_(gradient * factors[0], memory[0].add(Scalars.Of((float)spec.Epsilon), Scalars.One).sqrt_(), Scalars.One);
    }
}
