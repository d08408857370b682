using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Data;
using ReproSuite.Execution;
using ReproSuite.Numerics;
using ReproSuite.Store;
using ReproSuite.Tool.Progress;

namespace ReproSuite.Tool;

/// <summary>How long suites train on this machine: what the store has timed, else the work that their specs tell over the speed of one core.</summary>
/// <param name="store">Where trials were timed.</param>
/// <param name="sets">What is known of the sets of data.</param>
/// <param name="clock">Measures the core.</param>
internal sealed class SuiteTime(FileStore store, IReadOnlyList<DataListing> sets, TimeProvider clock)
{
    /// <summary>The share of the core's peak that training reaches, evaluation and all: between what `bench` shows of small batches and of large ones.</summary>
    private const double ShareOfPeak = 0.4;

    /// <summary>Measurements of the core, of which the fastest counts: others may be at work on it.</summary>
    private const int Looks = 10;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(3);

    private readonly IReadOnlyDictionary<TrialKey, TimeSpan> _durations = store.Durations();
    private readonly Lazy<double> _speed = new(() => ShareOfPeak * 1e9 * Enumerable.Range(0, Looks).Max(_ => FmaPeak.Measure(Look, clock)));

    /// <summary>How long a suite trains by like trials that were timed; null where none was.</summary>
    public CostEstimate? Timed(Suite suite)
    {
        if (_durations.Count == 0) return null;
        try
        {
            var plan = Planner.Plan(suite.Resolve(), new RecordedData(), store, Workshop.Exact.Id);
            var cost = CostEstimate.Of(plan, plan.Trials, _durations);
            return cost.Unknown == plan.Trials.Count ? null : cost;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    /// <summary>The same by its specs, in seconds, which may be more than a <see cref="TimeSpan"/> holds; null for data of the user's own, whose size only reading tells.</summary>
    public double? Rough(Suite suite)
    {
        if (sets.FirstOrDefault(set => set.Name == suite.Data.Set) is not { } set) return null;
        long rows = suite.Data.Classes.Count > 0 && set.Classes > 0 ? (long)set.TrainRows * suite.Data.Classes.Count / set.Classes : set.TrainRows;
        if (suite.Data.TrainRows is { } range) rows = Math.Min(rows, range.End - range.Start);
        return 2 * TrainingWork.Of(suite, new TrainingSize(rows, set.Features, suite.Data.Classes.Count > 0 ? suite.Data.Classes.Count : set.Classes)) / _speed.Value;
    }

    /// <summary>In words: <c>about 4 min 05 s</c> of what was timed, <c>at least …</c> where some kinds of trials were not, <c>roughly …</c> by the specs.</summary>
    public string Text(Suite suite, int jobs) =>
        Timed(suite) is { } cost ? (cost.Unknown > 0 ? "at least " : "about ") + Duration.Text(cost.WallTime(jobs))
        : Rough(suite) is { } rough ? "roughly " + Duration.Rounded(rough / jobs)
        : "";
}
