using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>How much training lies ahead, judged by how long like trials took: those that differ in nothing but fold and seed.</summary>
/// <param name="Known">Work of all trials that have a like one with a known duration.</param>
/// <param name="Unknown">How many trials have none.</param>
public sealed record CostEstimate(TimeSpan Known, int Unknown)
{
    /// <summary>Estimates some trials of a plan.</summary>
    /// <param name="plan">Its trials are where like ones are looked for.</param>
    /// <param name="missing">What is to be trained.</param>
    /// <param name="durations">How long trials took, by key.</param>
    public static CostEstimate Of(Plan plan, IReadOnlyList<Trial> missing, IReadOnlyDictionary<TrialKey, TimeSpan> durations)
    {
        var means = plan.Trials
            .Where(trial => durations.ContainsKey(trial.Key))
            .GroupBy(Kind)
            .ToDictionary(like => like.Key, like => like.Average(trial => durations[trial.Key].TotalSeconds));
        var known = missing.Where(trial => means.ContainsKey(Kind(trial))).ToList();
        return new CostEstimate(TimeSpan.FromSeconds(known.Sum(trial => means[Kind(trial)])), missing.Count - known.Count);
    }

    /// <summary>Wall time on so many workers; a lower bound while <see cref="Unknown"/> is not 0.</summary>
    public TimeSpan WallTime(int jobs) => Known / jobs;

    private static TrialSpec Kind(Trial trial) => trial.Spec with { Fold = 0, Seed = 0 };
}
