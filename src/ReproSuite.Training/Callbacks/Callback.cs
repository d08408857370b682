using System.Diagnostics;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Callbacks;

/// <summary>What watches one trial; started fresh for each.</summary>
internal abstract class Callback
{
    /// <summary>A fresh watcher for a spec.</summary>
    public static Callback Start(CallbackSpec spec) => spec switch
    {
        EarlyStopping stopping => new EarlyStoppingCallback(stopping),
        ReduceOnPlateau plateau => new ReduceOnPlateauCallback(plateau),
        Checkpoint checkpoint => new CheckpointCallback(checkpoint),
        _ => throw new UnreachableException($"No callback for {spec.GetType().Name}."),
    };

    /// <summary>Whether training ends after this epoch.</summary>
    public abstract bool HasStopped { get; }

    /// <summary>The weights that it may put back; null when it keeps none. Whatever else it remembers follows from the records of the epochs.</summary>
    public virtual BestWeights? Kept => null;

    /// <summary>Looks at a finished epoch and its weights.</summary>
    public abstract void AfterEpoch(EpochRecord epoch, ReadOnlySpan<float> weights);

    /// <summary>May lower the learning rate of the coming epochs; asked after every epoch.</summary>
    /// <param name="rate">The present one.</param>
    public virtual double NextRate(double rate) => rate;

    /// <summary>May put earlier weights back when training has ended, for whatever reason.</summary>
    /// <returns>The epoch whose weights they are, or null when nothing was changed.</returns>
    public int? AtEnd(Span<float> weights) => Kept?.PutBack(weights);
}
