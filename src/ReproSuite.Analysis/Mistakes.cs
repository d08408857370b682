using ReproSuite.Core.Records;

namespace ReproSuite.Analysis;

/// <summary>A kind of mistake, and the test example that most trials make it on.</summary>
/// <param name="Actual">The true class.</param>
/// <param name="Predicted">What it is taken for.</param>
/// <param name="Count">How often, summed over the trials.</param>
/// <param name="Row">Number of the example among the test rows that the suite uses, from 0; of equals the first.</param>
/// <param name="Trials">How many trials make this mistake on it.</param>
public sealed record Mistake(int Actual, int Predicted, int Count, int Row, int Trials);

/// <summary>The test examples that the trials of a suite get wrong, over all variants.</summary>
/// <param name="Trials">Completed trials that tell which examples they get wrong.</param>
/// <param name="Examples">Test examples.</param>
/// <param name="Ever">Examples that at least one of these trials gets wrong.</param>
/// <param name="Always">Examples that all of them get wrong.</param>
/// <param name="Frequent">The kinds of mistake that are made most often, at most <see cref="Most"/>; equals by class.</param>
public sealed record Mistakes(int Trials, long Examples, int Ever, int Always, IReadOnlyList<Mistake> Frequent)
{
    /// <summary>As many as are shown.</summary>
    public const int Most = 16;

    /// <summary>Over all cells; null where no trial tells, or where they were tested on unlike numbers of examples.</summary>
    /// <remarks>A trial that several variants share counts once.</remarks>
    public static Mistakes? Of(IReadOnlyList<Cell> cells)
    {
        var trials = cells.Select(cell => cell.Record).OfType<TrialRecord>().DistinctBy(record => record.Key).Select(record => record.Outcome)
            .Where(outcome => outcome is { Misclassified: not null, Test.Confusion: not null }).ToList();
        if (trials.Select(outcome => outcome.Test!.Confusion!.Total).Distinct().ToArray() is not [var examples]) return null;
        var groups = trials.SelectMany(outcome => outcome.Misclassified!.Value).ToList();
        var misses = groups.SelectMany(group => group.Rows).CountBy(row => row).ToList();
        var frequent = groups.GroupBy(group => (group.Actual, group.Predicted)).Select(Kind)
            .OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Actual).ThenBy(kind => kind.Predicted);
        return new Mistakes(trials.Count, examples, misses.Count, misses.Count(row => row.Value == trials.Count), [.. frequent.Take(Most)]);
    }

    private static Mistake Kind(IGrouping<(int Actual, int Predicted), MisclassifiedRows> groups)
    {
        var (row, trials) = groups.SelectMany(group => group.Rows).CountBy(row => row).OrderByDescending(row => row.Value).ThenBy(row => row.Key).First();
        return new Mistake(groups.Key.Actual, groups.Key.Predicted, groups.Sum(group => group.Rows.Count), row, trials);
    }
}
