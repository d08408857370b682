using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>Batch normalization in the form of Keras: variance by n in training and in the moving figures, which libtorch's own keeps by n − 1. A frozen one goes by its moving figures.</summary>
internal sealed class TorchBatchNorm(BatchNorm spec, DeviceParameters parameters) : TorchLayer(spec.Name)
{
    private readonly Tensor _gamma = parameters[$"{spec.Name}/gamma"].Values;
    private readonly Tensor _beta = parameters[$"{spec.Name}/beta"].Values;
    private readonly Tensor _movingMean = parameters[$"{spec.Name}/moving-mean"].Values;
    private readonly Tensor _movingVariance = parameters[$"{spec.Name}/moving-variance"].Values;

    public override Tensor Forward(Tensor x) => Normalize(x, _movingMean, _movingVariance);

    public override Tensor ForwardTraining(Tensor x, uint step)
    {
        if (IsFrozen) return Forward(x);
        var (variance, mean) = var_mean(x, dimensions: [0], unbiased: false, keepdim: true);
        using (no_grad())
        {
            Follow(_movingMean, mean);
            Follow(_movingVariance, variance);
        }
        return Normalize(x, mean, variance);
    }

    private Tensor Normalize(Tensor x, Tensor mean, Tensor variance) => (x - mean) * (variance + (float)spec.Epsilon).rsqrt() * _gamma + _beta;

    private void Follow(Tensor moving, Tensor ofBatch) => moving.mul_((float)spec.Momentum).add_(ofBatch.detach(), alpha: (float)(1 - spec.Momentum));
}
