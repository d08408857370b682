using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Execution;

/// <summary>What comes before and after a training, however it is trained: hands out what a trial needs, keeps what it gave, and tells the observer of both.</summary>
internal sealed class TrialDesk(IEngine engine, IStore store, Func<Trial, bool> wantsWeights, IRunObserver observer, RunStop stop)
{
    /// <summary>Begins a training; null where the weights that it starts from are not there.</summary>
    public TrialTask? Begin(TrialWork work)
    {
        var earlier = work.First.Before is { } before ? store.FindWeights(before.Key) : null;
        if (work.First.Before is not null && earlier is null)
        {
            foreach (var trial in work.Trials) observer.Lacking(trial);
            return null;
        }
        foreach (var trial in work.Trials) observer.Started(trial);
        var data = work.Fold.Data with { Start = earlier, Begun = work.First.Begun is { } begun ? store.FindState(begun) : null };
        return new TrialTask(this, work, data, work.Trials.Any(wantsWeights), work.Trials.Any(trial => trial.MayGoOn));
    }

    /// <summary>Keeps what a training gave, and tells it.</summary>
    /// <param name="task">The training.</param>
    /// <param name="outcome">What it gave.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="facts">What it rests on, beside the trial whose weights it began with.</param>
    public void End(TrialTask task, TrialOutcome outcome, TimeSpan duration, EngineFacts? facts)
    {
        var first = task.Work.First;
        if (first.Before is { } before) facts = facts?.RestingOn([store.Find(before.Key)?.Facts]);
        var record = new TrialRecord(task.Work.Key, engine.Id, first.DataDigest, first.SplitDigest, CanonicalJson.Write(task.Work.Spec), outcome, first.Before?.Key) { Facts = facts };
        if (outcome.Status != TrialStatus.Failed) store.Save(record);
        if (task.Weights is { } weights) store.SaveWeights(record.Key, weights);
        if (task.State is { } state) store.SaveState(record.Key, state);
        foreach (var trial in task.Work.Trials) observer.Finished(trial, record, duration);
    }

    /// <summary>Tells an epoch. An observer that throws ends the run; the engine must not take its fault for one of the trial.</summary>
    public void Tell(TrialWork work, EpochRecord epoch)
    {
        try
        {
            foreach (var trial in work.Trials) observer.Epoch(trial, epoch);
        }
        catch (Exception e)
        {
            stop.Break(e);
        }
    }

    /// <summary>Tells that the run goes on otherwise.</summary>
    public void Note(string line) => observer.Note(line);
}
