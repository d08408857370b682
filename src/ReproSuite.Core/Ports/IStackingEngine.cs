using ReproSuite.Core.Design;
using ReproSuite.Core.Records;

namespace ReproSuite.Core.Ports;

/// <summary>An engine that can train several trials together, as one batch of models: a stack.</summary>
/// <remarks>What a trial of a stack computes does not depend on which others are in it, but for rounding. No key knows of stacks.</remarks>
public interface IStackingEngine : IEngine
{
    /// <summary>Whether stacks are the faster way, and so what is done where nobody says.</summary>
    bool PrefersStacks { get; }

    /// <summary>What records of trials rest on that were trained in a stack of several; null as for <see cref="IEngine.Facts"/>.</summary>
    EngineFacts? StackedFacts { get; }

    /// <summary>What trials must have in common to be trained together: equal for those that may; null for one that is trained alone.</summary>
    /// <param name="spec">Resolved.</param>
    string? StackKey(TrialSpec spec);

    /// <summary>How many trials like this one fit on the device at once, at least 1: asked for where nobody says how many.</summary>
    /// <param name="spec">Resolved.</param>
    /// <param name="data">Its fold.</param>
    int StackSize(TrialSpec spec, FoldData data);

    /// <summary>Trains trials of one <see cref="StackKey"/> together; returns when all have ended or the run is cancelled.</summary>
    /// <param name="trials">At least one.</param>
    /// <param name="cancellation">Checked by every trial at every step; a cancelled trial tells nothing.</param>
    /// <param name="threads">How many threads the device's work may be on, at least 1.</param>
    /// <exception cref="DeviceMemoryException">They do not fit together. Trials that had ended stay so; the others have told neither an end nor a failure.</exception>
    void Train(IReadOnlyList<StackedTrial> trials, CancellationToken cancellation, int threads = 1);
}
