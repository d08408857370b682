using ReproSuite.Core.Specs;
using ReproSuite.TorchSharp.Stacks;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>Layer normalization, row by row; evaluation is training's law.</summary>
internal sealed class TorchLayerNorm(LayerNorm spec) : TorchLayer(spec.Name)
{
    private readonly string _gamma = $"{spec.Name}/gamma";
    private readonly string _beta = $"{spec.Name}/beta";

    public override Tensor Forward(Tensor x, ModelSlice models) => (nn.functional.layer_norm(x, [x.shape[2]], eps: spec.Epsilon) * models[_gamma]).add(models[_beta], Scalars.One);
}
