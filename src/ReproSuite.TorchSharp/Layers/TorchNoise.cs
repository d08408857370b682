using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>While training y = x + e, e normal, of the exact engine's numbers.</summary>
internal sealed class TorchNoise(GaussianNoise spec, RandomStream stream) : TorchLayer(spec.Name)
{
    public override Tensor Forward(Tensor x) => x;

    public override Tensor ForwardTraining(Tensor x, uint step)
    {
        var noise = new float[x.numel()];
        stream.FillNormal(noise, 0f, (float)spec.Deviation, step);
        return x + tensor(noise, x.shape, device: x.device);
    }
}
