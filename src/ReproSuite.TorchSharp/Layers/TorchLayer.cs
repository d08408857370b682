using System.Diagnostics;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Training.Learners;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>One layer at work. Results belong to the step that asked for them.</summary>
internal abstract class TorchLayer(string name)
{
    /// <summary>As the spec names it.</summary>
    public string Name => name;

    /// <summary>Whether its own numbers are left alone for now.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Output for an input [rows, in] in evaluation mode.</summary>
    public abstract Tensor Forward(Tensor x);

    /// <summary>Output in training mode.</summary>
    /// <param name="x">[rows, in].</param>
    /// <param name="step">Number of the update since the start of training, from 1.</param>
    public virtual Tensor ForwardTraining(Tensor x, uint step) => Forward(x);

    /// <summary>Whether a spec has a layer here.</summary>
    public static bool Maps(LayerSpec spec) => spec switch
    {
        Dense dense => TorchActivation.Maps(dense.Activation),
        Activate activate => TorchActivation.Maps(activate.Function),
        BatchNorm or LayerNorm or Dropout or AlphaDropout or GaussianNoise or Prelu => true,
        _ => false,
    };

    /// <summary>The layers of a network. The last one's activation belongs to the loss.</summary>
    public static TorchLayer[] Start(Network network, LearnerStart start, DeviceParameters parameters)
    {
        var width = start.Features;
        var layers = new List<TorchLayer>();
        foreach (var spec in network.Layers)
        {
            layers.Add(Start(spec, ReferenceEquals(spec, network.Layers[^1]), width, start, parameters));
            width = (int)spec.Outputs(width);
        }
        return [.. layers];
    }

    private static TorchLayer Start(LayerSpec spec, bool isLast, int width, LearnerStart start, DeviceParameters parameters)
    {
        var (set, seed, fold) = (start.Set, start.Spec.Seed, start.Spec.Fold);
        return spec switch
        {
            Dense dense => new TorchDense(dense, isLast ? new Linear() : dense.Activation, parameters),
            Activate activate => new TorchActivate(activate),
            BatchNorm norm => new TorchBatchNorm(norm, parameters),
            LayerNorm norm => new TorchLayerNorm(norm, width, parameters),
            Dropout dropout => TorchDropout.Inverted(dropout, Streams.Dropout(set, seed, fold, dropout.Name), width, start),
            AlphaDropout dropout => TorchDropout.Alpha(dropout, Streams.Dropout(set, seed, fold, dropout.Name), width, start),
            GaussianNoise noise => new TorchNoise(noise, Streams.GaussianNoise(set, seed, fold, noise.Name)),
            Prelu prelu => new TorchPrelu(prelu, parameters),
            _ => throw new UnreachableException($"No layer for {spec.GetType().Name}."),
        };
    }
}
