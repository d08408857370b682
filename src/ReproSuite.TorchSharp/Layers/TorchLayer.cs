using System.Diagnostics;
using ReproSuite.Core.Specs;
using ReproSuite.TorchSharp.Stacks;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>One layer of the models of a stack at work: what it does to all of them at once. Results belong to the step that asked for them.</summary>
internal abstract class TorchLayer(string name)
{
    /// <summary>As the spec names it.</summary>
    public string Name => name;

    /// <summary>Output for an input [models, rows, in] in evaluation mode, and in training where the layer knows no difference.</summary>
    public abstract Tensor Forward(Tensor x, ModelSlice models);

    /// <summary>Output in training mode; each model's own draws are those of its step.</summary>
    public virtual Tensor ForwardTraining(Tensor x, ModelSlice models) => Forward(x, models);

    /// <summary>Output in training mode of a layer whose own numbers are left alone.</summary>
    public virtual Tensor ForwardFrozen(Tensor x, ModelSlice models) => ForwardTraining(x, models);

    /// <summary>Adds what penalties of the layer add to a gradient, [models, rows, columns], of its kernel.</summary>
    public virtual void AddPenalty(StackTensor tensor, Tensor gradient, ModelSlice models)
    {
    }

    /// <summary>Brings its numbers back to where a constraint allows them, after a step.</summary>
    public virtual void Constrain(ModelSlice models)
    {
    }

    /// <summary>Whether a spec has a layer here.</summary>
    public static bool Maps(LayerSpec spec) => spec switch
    {
        Dense dense => TorchActivation.Maps(dense.Activation),
        Activate activate => TorchActivation.Maps(activate.Function),
        BatchNorm or LayerNorm or Dropout or AlphaDropout or GaussianNoise or Prelu => true,
        _ => false,
    };

    /// <summary>The layers of a network. The last one's activation belongs to the loss.</summary>
    public static TorchLayer[] Start(IReadOnlyList<LayerSpec> layers, Staging staging) =>
        [.. layers.Select((spec, i) => Start(spec, i, isLast: i == layers.Count - 1, staging))];

    private static TorchLayer Start(LayerSpec spec, int place, bool isLast, Staging staging) => spec switch
    {
        Dense dense => new TorchDense(dense, place, isLast ? new Linear() : dense.Activation),
        Activate activate => new TorchActivate(activate),
        BatchNorm norm => new TorchBatchNorm(norm),
        LayerNorm norm => new TorchLayerNorm(norm),
        Dropout or AlphaDropout or GaussianNoise => new TorchDraw(spec.Name, place, staging),
        Prelu prelu => new TorchPrelu(prelu),
        _ => throw new UnreachableException($"No layer for {spec.GetType().Name}."),
    };
}
