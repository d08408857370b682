using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Execution;

/// <summary>A training under way: what the engine is given, and what it has given back so far.</summary>
/// <param name="desk">Where it is reported.</param>
/// <param name="work">What is trained.</param>
/// <param name="data">Its fold, with the weights and the state that it begins with.</param>
/// <param name="wantsWeights">Whether somebody needs the weights that it ends with.</param>
/// <param name="wantsState">Whether a longer training may go on from its end.</param>
internal sealed class TrialTask(TrialDesk desk, TrialWork work, FoldData data, bool wantsWeights, bool wantsState)
{
    public TrialWork Work => work;

    public FoldData Data => data;

    /// <summary>The weights that it ended with, where they are wanted.</summary>
    public ModelWeights? Weights { get; private set; }

    /// <summary>Where it stood at its end, where that is wanted.</summary>
    public ModelWeights? State { get; private set; }

    /// <summary>Whether it is kept or reported as failed.</summary>
    public bool HasEnded { get; private set; }

    public Action<ModelWeights>? OnTrained => wantsWeights ? weights => Weights = weights : null;

    public Action<ModelWeights>? OnState => wantsState ? state => State = state : null;

    public void Epoch(EpochRecord epoch) => desk.Tell(work, epoch);

    /// <summary>The training gave an outcome, which rests on these facts.</summary>
    public void End(TrialOutcome outcome, TimeSpan duration, EngineFacts? facts)
    {
        HasEnded = true;
        desk.End(this, outcome, duration, facts);
    }

    /// <summary>The training threw.</summary>
    public void Fail(Exception fault, TimeSpan duration) => End(TrialOutcome.Failed($"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}"), duration, facts: null);
}
