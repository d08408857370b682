using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>Layer normalization, row by row; evaluation is training's law.</summary>
internal sealed class TorchLayerNorm(LayerNorm spec, int width, DeviceParameters parameters) : TorchLayer(spec.Name)
{
    private readonly Tensor _gamma = parameters[$"{spec.Name}/gamma"].Values;
    private readonly Tensor _beta = parameters[$"{spec.Name}/beta"].Values;

    public override Tensor Forward(Tensor x) => nn.functional.layer_norm(x, [width], _gamma.view(width), _beta.view(width), spec.Epsilon);
}
