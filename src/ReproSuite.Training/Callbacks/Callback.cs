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
        _ => throw new UnreachableException($"No callback for {spec.GetType().Name}."),
    };

    /// <summary>Whether training ends after this epoch.</summary>
    public abstract bool HasStopped { get; }

    /// <summary>Looks at a finished epoch and its weights.</summary>
    public abstract void AfterEpoch(EpochRecord epoch, ReadOnlySpan<float> weights);

    /// <summary>May put earlier weights back when training has ended, for whatever reason.</summary>
    /// <returns>The epoch whose weights they are, or null when nothing was changed.</returns>
    public abstract int? AtEnd(Span<float> weights);
}
