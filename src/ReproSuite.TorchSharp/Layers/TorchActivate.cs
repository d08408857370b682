using ReproSuite.Core.Specs;
using ReproSuite.TorchSharp.Stacks;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>An activation that stands by itself.</summary>
internal sealed class TorchActivate(Activate spec) : TorchLayer(spec.Name)
{
    public override Tensor Forward(Tensor x, ModelSlice models) => TorchActivation.Apply(spec.Function, x);
}
