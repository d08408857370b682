using ReproSuite.Core.Records;

namespace ReproSuite.Analysis.Diff;

/// <summary>A trial of the head that is not completed.</summary>
/// <param name="Trial">How people name it.</param>
/// <param name="Before">How it stood at the base; null where it was not planned or had no record.</param>
/// <param name="After">How it stands now.</param>
/// <param name="Reason">Why, in one line.</param>
public sealed record LostTrial(string Trial, TrialStatus? Before, TrialStatus After, string Reason);

/// <summary>What became of the plan.</summary>
/// <param name="Reused">Trials with the same key on both sides, under whatever name.</param>
/// <param name="Retrained">Trials of the same name with another key.</param>
/// <param name="Added">Trials that only the head plans.</param>
/// <param name="Removed">Trials that only the base plans.</param>
/// <param name="Missing">Trials of the head without a record.</param>
/// <param name="Lost">Trials of the head that diverged or failed.</param>
public sealed record TrialChanges(int Reused, int Retrained, int Added, int Removed, int Missing, IReadOnlyList<LostTrial> Lost)
{
    /// <summary>Whether the plans are the same.</summary>
    public bool AreNone => Retrained + Added + Removed == 0;

    internal static TrialChanges Between(DiffSide before, DiffSide after)
    {
        var (keys, names) = (before.Cells.Select(c => c.Key).ToHashSet(), before.Cells.DistinctBy(c => c.Name).ToDictionary(c => c.Name));
        var fresh = after.Cells.Where(c => !keys.Contains(c.Key)).ToList();
        var (planned, wanted) = (after.Cells.Select(c => c.Name).ToHashSet(), after.Cells.Select(c => c.Key).ToHashSet());
        return new TrialChanges(
            after.Cells.Count - fresh.Count,
            fresh.Count(c => names.ContainsKey(c.Name)),
            fresh.Count(c => !names.ContainsKey(c.Name)),
            before.Cells.Count(c => !planned.Contains(c.Name) && !wanted.Contains(c.Key)),
            after.Cells.Count(c => c.Record is null),
            [
                .. after.Cells.Where(c => c.Record is { Outcome.Status: not TrialStatus.Completed })
                    .Select(c => new LostTrial(c.Name, names.GetValueOrDefault(c.Name)?.Record?.Outcome.Status, c.Record!.Outcome.Status, c.Record.Outcome.Reason)),
            ]);
    }
}
