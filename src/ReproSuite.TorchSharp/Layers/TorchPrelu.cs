using ReproSuite.Core.Specs;
using ReproSuite.TorchSharp.Stacks;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>y = x &gt; 0 ? x : slope · x, with a trained slope per feature.</summary>
internal sealed class TorchPrelu(Prelu spec) : TorchLayer(spec.Name)
{
    private readonly string _slope = $"{spec.Name}/slope";

    public override Tensor Forward(Tensor x, ModelSlice models) => where(x > Scalars.Of(0), x, models[_slope] * x);
}
