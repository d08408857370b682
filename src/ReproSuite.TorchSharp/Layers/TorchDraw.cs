using ReproSuite.TorchSharp.Stacks;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>Dropout of either kind and noise, by the numbers that every model draws on the host: y = x · factor + offset while training, the identity otherwise.</summary>
internal sealed class TorchDraw(string name, int layer, Staging staging) : TorchLayer(name)
{
    public override Tensor Forward(Tensor x, ModelSlice models) => x;

    public override Tensor ForwardTraining(Tensor x, ModelSlice models)
    {
        var of = models.Members[0].Draws[layer]!;
        if (of.Factors is not null) x = x * Staged("factors", x, models, draw => draw.Factors!);
        return of.Offsets is null ? x : x.add(Staged("offsets", x, models, draw => draw.Offsets!), Scalars.One);
    }

    private Tensor Staged(string what, Tensor x, ModelSlice models, Func<HostDraw, float[]> drawn) =>
        staging.Floats($"{Name}/{what}", x.shape, (model, numbers) => drawn(models.Members[model].Draws[layer]!).AsSpan(0, numbers.Length).CopyTo(numbers), models.IsCopy);
}
