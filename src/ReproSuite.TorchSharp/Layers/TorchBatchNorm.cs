using ReproSuite.Core.Specs;
using ReproSuite.TorchSharp.Stacks;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>Batch normalization in the form of Keras, each model over its own rows: variance by n in training and in the moving figures, which libtorch's own keeps by n − 1. A frozen one goes by its moving figures.</summary>
internal sealed class TorchBatchNorm(BatchNorm spec) : TorchLayer(spec.Name)
{
    private readonly string _gamma = $"{spec.Name}/gamma";
    private readonly string _beta = $"{spec.Name}/beta";
    private readonly string _movingMean = $"{spec.Name}/moving-mean";
    private readonly string _movingVariance = $"{spec.Name}/moving-variance";

    public override Tensor Forward(Tensor x, ModelSlice models) => Normalize(x, models[_movingMean], models[_movingVariance], models);

    public override Tensor ForwardFrozen(Tensor x, ModelSlice models) => Forward(x, models);

    public override Tensor ForwardTraining(Tensor x, ModelSlice models)
    {
        var (variance, mean) = var_mean(x, dimensions: [1], unbiased: false, keepdim: true);
        using (no_grad())
        {
            Follow(models[_movingMean], mean);
            Follow(models[_movingVariance], variance);
        }
        return Normalize(x, mean, variance, models);
    }

    private Tensor Normalize(Tensor x, Tensor mean, Tensor variance, ModelSlice models) => ((x - mean) * variance.add(Scalars.Of((float)spec.Epsilon), Scalars.One).rsqrt() * models[_gamma]).add(models[_beta], Scalars.One);

    private void Follow(Tensor moving, Tensor ofBatch) => moving.mul_(Scalars.Of((float)spec.Momentum)).add_(ofBatch.detach(), Scalars.Of((float)(1 - spec.Momentum)));
}
