using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Tool.Progress;

/// <summary>How far a run has come, counted from what the workers report; safe to use from several threads.</summary>
internal sealed class RunTally
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, VariantTally> _variants = new(StringComparer.Ordinal);
    private readonly HashSet<string> _behind = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private readonly long _start;
    private long _epochsDone;
    private readonly long _epochsPlanned;

    /// <summary>Counts a run over the missing trials of a plan.</summary>
    public RunTally(Plan plan, IReadOnlyList<Trial> missing, TimeProvider clock)
    {
        _clock = clock;
        _start = clock.GetTimestamp();
        _epochsPlanned = missing.Sum(t => (long)Epochs(t));
        foreach (var group in plan.Trials.GroupBy(t => t.Variant, StringComparer.Ordinal))
        {
            var left = missing.Count(t => t.Variant == group.Key);
            _variants[group.Key] = new VariantTally(group.Key, group.Count(), group.Count() - left);
        }
    }

    /// <summary>A trial finished an epoch.</summary>
    public void Epoch(Trial trial, EpochRecord epoch)
    {
        lock (_gate)
        {
            _epochsDone++;
            _variants[trial.Variant].Watch(trial, epoch);
        }
    }

    /// <summary>A trial is done.</summary>
    public void Finished(Trial trial, TrialRecord record)
    {
        lock (_gate)
        {
            _epochsDone += Math.Max(0, Epochs(trial) - record.Outcome.Epochs.Count);
            _variants[trial.Variant].Finish(record);
        }
    }

    /// <summary>A trial that only others need is done. Their epochs are not planned for, so that the end cannot be told while any are to come.</summary>
    public void Behind(BehindProgress progress)
    {
        lock (_gate)
        {
            if (progress.Left > 0) _behind.Add(progress.Variant);
            else _behind.Remove(progress.Variant);
            _variants[progress.Variant].Watch(progress);
        }
    }

    /// <summary>A consistent copy for drawing.</summary>
    public (IReadOnlyList<VariantTally> Variants, TimeSpan Elapsed, TimeSpan? Left) Snapshot()
    {
        lock (_gate)
        {
            var elapsed = _clock.GetElapsedTime(_start);
            TimeSpan? left = _epochsDone == 0 || _behind.Count > 0 || elapsed < TimeSpan.FromSeconds(1) ? null : elapsed * ((double)(_epochsPlanned - _epochsDone) / _epochsDone);
            return ([.. _variants.Values.Select(v => v.Copy())], elapsed, left);
        }
    }

    private static int Epochs(Trial trial) => trial.Spec.Model.HasEpochs ? trial.Spec.Training.Epochs : 0;
}
