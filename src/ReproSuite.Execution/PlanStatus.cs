using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Execution;

/// <summary>What of a plan is done and what is left to do.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Records">The stored record of every trial that has one, by key.</param>
public sealed record PlanStatus(Plan Plan, IReadOnlyDictionary<TrialKey, TrialRecord> Records)
{
    /// <summary>Looks every trial up, once per key.</summary>
    public static PlanStatus Of(Plan plan, IStore store) => new(
        plan,
        plan.Trials.Select(trial => trial.Key).Distinct().Select(store.Find).OfType<TrialRecord>().ToDictionary(record => record.Key));

    /// <summary>Whether a trial needs no training.</summary>
    public bool IsCached(Trial trial) => Records.ContainsKey(trial.Key);

    /// <summary>The trials that need none, in the plan's order.</summary>
    public IReadOnlyList<Trial> Cached => [.. Plan.Trials.Where(IsCached)];

    /// <summary>The trials to train, in the plan's order.</summary>
    public IReadOnlyList<Trial> Missing => [.. Plan.Trials.Where(trial => !IsCached(trial))];
}
