using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Execution.Searches;

namespace ReproSuite.Execution;

/// <summary>Who waits for whom in a run: gives wave after wave of trials that can be trained, and closes searches that have all they need.</summary>
/// <remarks>Watches the waves itself, and passes on to the run's observer what is about the run's own trials.</remarks>
internal sealed class StageBoard(IReadOnlyList<Trial> trials, TrialMaker maker, IStore store, IRunObserver observer, IEngine engine) : IRunObserver
{
    private readonly Lock _gate = new();
    private readonly List<Trial> _waiting = [.. trials];
    private readonly HashSet<Trial> _own = new(trials, ReferenceEqualityComparer.Instance);
    private readonly HashSet<TrialKey> _wantsWeights = [.. trials.Select(trial => trial.Before?.Key).OfType<TrialKey>()];
    private readonly Dictionary<TrialKey, TrialRecord> _ended = [];
    private readonly Dictionary<TrialKey, TimeSpan> _durations = [];
    private readonly HashSet<TrialKey> _lost = [];
    private readonly Dictionary<string, BehindTally> _behind = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _wave = [];

    /// <summary>Whether others start from a trial's weights.</summary>
    public bool WantsWeights(Trial trial) => _wantsWeights.Contains(trial.Key);

    /// <summary>The trials that can be trained now; empty when nothing is left to do. One that only others need stands once, and not beside an equal one of the run's own.</summary>
    public IReadOnlyList<Trial> Next()
    {
        Trial[] needed = [.. _waiting.ToList().SelectMany(Needs)];
        Trial[] own = [.. needed.Where(_own.Contains)];
        Trial[] behind = [.. needed.DistinctBy(trial => trial.Key).ExceptBy(own.Select(trial => trial.Key), trial => trial.Key)];
        foreach (var variant in _wave) observer.Behind(_behind[variant].Progress(endsWave: true));
        _wave = [.. behind.Select(trial => trial.Variant).Distinct(StringComparer.Ordinal)];
        return [.. own, .. behind];
    }

    public void Started(Trial trial)
    {
        if (_own.Contains(trial)) observer.Started(trial);
    }

    public void Epoch(Trial trial, EpochRecord epoch)
    {
        if (_own.Contains(trial)) observer.Epoch(trial, epoch);
    }

    public void Note(string line) => observer.Note(line);

    public void Lacking(Trial trial)
    {
        lock (_gate) _lost.Add(trial.Before!.Key);
    }

    public void Finished(Trial trial, TrialRecord record, TimeSpan duration)
    {
        BehindProgress? behind = null;
        lock (_gate)
        {
            _ended[record.Key] = record;
            _durations[record.Key] = duration;
            _lost.Remove(record.Key);
            _waiting.RemoveAll(waiting => ReferenceEquals(waiting, trial));
            if (!_own.Contains(trial))
            {
                _behind[trial.Variant].Done(trial.Key);
                behind = _behind[trial.Variant].Progress(endsWave: false);
            }
        }
        if (behind is null) observer.Finished(trial, record, duration);
        else observer.Behind(behind);
    }

    /// <summary>What must be trained next for a trial: itself, the one that it starts from, or what its search asks for. Nothing when it is closed right now.</summary>
    private IReadOnlyList<Trial> Needs(Trial trial)
    {
        if (trial.Spec.Search is not null) return FollowSearch(trial);
        if (trial.Before is not { } before) return [trial];
        var (ended, isLost) = (Find(before.Key), _lost.Contains(before.Key));
        if (ended is null || (isLost && !_durations.ContainsKey(before.Key)))
        {
            Behind(trial).Expect(before.Key, 1);
            return [before];
        }
        if (ended.Outcome.Status == TrialStatus.Completed && !isLost) return [trial];
        Close(trial, TrialOutcome.Failed(isLost ? "the weights that it starts from cannot be read back." : $"the trial that it starts from did not complete: {ended.Outcome.Reason}"), TimeSpan.Zero, engine.Facts);
        return [];
    }

    private IReadOnlyList<Trial> FollowSearch(Trial trial)
    {
        var inside = new Dictionary<TrialKey, Trial>();
        TrialRecord? Outcome(TrialSpec spec)
        {
            var made = maker.Make(trial.Variant, spec);
            inside[made.Key] = made;
            return Find(made.Key);
        }

        var progress = Search.Follow(trial.Spec, Outcome);
        Behind(trial).Expect(trial.Key, SearchSize.Of(trial.Spec));
        foreach (var key in inside.Keys.Where(key => Find(key) is not null)) Behind(trial).Done(key);
        if (progress.Needs.Count > 0) return [.. progress.Needs.Select(need => Make(trial.Variant, need))];
        foreach (var key in inside.Keys) store.DropState(key);
        if (progress.Final is not null && Outcome(progress.Final) is null) return [maker.Make(trial.Variant, progress.Final)];
        Behind(trial).Expect(trial.Key, inside.Count);
        var spent = inside.Keys.Aggregate(TimeSpan.Zero, (sum, key) => sum + _durations.GetValueOrDefault(key));
        var facts = engine.Facts?.RestingOn(inside.Keys.Select(key => Find(key)?.Facts));
        Close(trial, progress.Final is null ? TrialOutcome.Failed(progress.Failure!) : Outcome(progress.Final)!.Outcome with { Search = progress.Record }, spent, facts);
        return [];
    }

    /// <summary>A trial inside a search, going on from the end of the round before where that is the beginning of the same.</summary>
    private Trial Make(string variant, SearchNeed need)
    {
        var made = maker.Make(variant, need.Spec);
        if (!need.Spec.Training.BeginsAlike) return made;
        var begun = need.Begun is { } epochs ? maker.Make(variant, need.Spec with { Training = need.Spec.Training with { Epochs = epochs } }).Key : (TrialKey?)null;
        return made with { Begun = begun, MayGoOn = need.MayGoOn };
    }

    /// <summary>The count of what stands behind a trial's variant.</summary>
    private BehindTally Behind(Trial trial)
    {
        if (_behind.TryGetValue(trial.Variant, out var tally)) return tally;
        return _behind[trial.Variant] = new BehindTally(trial.Variant, trial.Spec.Search is not null);
    }

    /// <summary>What a trial gave, in this run or an earlier one.</summary>
    private TrialRecord? Find(TrialKey key)
    {
        if (_ended.TryGetValue(key, out var ended)) return ended;
        if (store.Find(key) is { } stored) _ended[key] = stored;
        return _ended.GetValueOrDefault(key);
    }

    private void Close(Trial trial, TrialOutcome outcome, TimeSpan spent, EngineFacts? facts)
    {
        _waiting.RemoveAll(waiting => ReferenceEquals(waiting, trial));
        var record = new TrialRecord(trial.Key, engine.Id, trial.DataDigest, trial.SplitDigest, CanonicalJson.Write(trial.Spec), outcome, trial.Before?.Key) { Facts = facts };
        if (outcome.Status != TrialStatus.Failed) store.Save(record);
        observer.Finished(trial, record, spent);
    }
}
