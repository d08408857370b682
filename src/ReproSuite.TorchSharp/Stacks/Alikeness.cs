using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>What trials must have in common to be models of one stack: all that decides shapes and operations, and no number that each model can have of its own.</summary>
internal static class Alikeness
{
    private static readonly TrialSpec Any = new(new DataSpec("any"), new Holdout(), Fold: 0, Seed: 0, [], new Majority(), new TrainingSpec(Epochs: 1));

    /// <summary>As text; null for a trial without a network.</summary>
    /// <remarks>
    /// Left out: data, split, preprocessing, fold and seed; first weights; rates of dropout and deviations of noise; penalties and limits of kernels; the
    /// loss, with the activation that belongs to it; learning rate and schedule; the limit of clipping; epochs, callbacks, freezing, weights of classes,
    /// augmentation, diagnostics.
    /// </remarks>
    public static string? Of(TrialSpec spec)
    {
        if (spec.Model.Resolve() is not Network network) return null;
        var training = spec.Training;
        var alike = Any with
        {
            Model = network with { Layers = [.. network.Layers.SkipLast(1).Select(Shape), Shape((Dense)network.Layers[^1] with { Activation = new Linear() })] },
            Training = Any.Training with { Batch = training.Batch, Optimizer = training.Optimizer with { LearningRate = 1 }, Clipping = Kind(training.Clipping) },
        };
        return CanonicalJson.Write(alike) + (spec.Start is Pretrained { Prune: not null } ? " pruned" : "");
    }

    private static LayerSpec Shape(LayerSpec layer) => layer switch
    {
        Dense dense => dense with { KernelInitializer = new Zeros(), BiasInitializer = null, L1 = 0, L2 = 0, MaxNorm = dense.MaxNorm is null ? null : 1 },
        Dropout dropout => dropout with { Rate = 0 },
        AlphaDropout dropout => dropout with { Rate = 0 },
        GaussianNoise noise => noise with { Deviation = 0 },
        Prelu prelu => prelu with { Initial = 0 },
        _ => layer,
    };

    private static ClippingSpec? Kind(ClippingSpec? clipping) => clipping switch
    {
        ClipByValue => new ClipByValue(),
        ClipByNorm => new ClipByNorm(),
        ClipByGlobalNorm => new ClipByGlobalNorm(),
        _ => null,
    };
}
