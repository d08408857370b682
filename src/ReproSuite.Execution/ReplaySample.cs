using ReproSuite.Core.Design;

namespace ReproSuite.Execution;

/// <summary>Which trials a replay trains: always the same ones, spread over the plan.</summary>
public static class ReplaySample
{
    /// <summary>
    /// Cuts the trials, a key that several share taken once, into <paramref name="count"/> runs of nearly equal length, and takes the lowest
    /// key of each: so every part of a plan has its turn, and no fold or seed is preferred. All trials where there are no more than that.
    /// </summary>
    public static IReadOnlyList<Trial> Of(IReadOnlyList<Trial> trials, int count)
    {
        Trial[] distinct = [.. trials.DistinctBy(trial => trial.Key)];
        var runs = Math.Min(count, distinct.Length);
        int Start(int run) => (int)((long)run * distinct.Length / runs);
        return [.. Enumerable.Range(0, runs).Select(run => distinct[Start(run)..Start(run + 1)].MinBy(trial => trial.Key.Hex, StringComparer.Ordinal)!)];
    }
}
