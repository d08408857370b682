using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>y = x &gt; 0 ? x : slope · x, with a trained slope per feature.</summary>
internal sealed class TorchPrelu(Prelu spec, DeviceParameters parameters) : TorchLayer(spec.Name)
{
    private readonly Tensor _slope = parameters[$"{spec.Name}/slope"].Values;

    public override Tensor Forward(Tensor x) => where(x > 0, x, _slope * x);
}
