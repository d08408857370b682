using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis.Diff;

/// <summary>The alarm that matters most: one key, two outcomes. Either the promise of equal bits was broken, or a record was altered.</summary>
/// <param name="Trial">How people name it.</param>
/// <param name="Variant">Name of its variant.</param>
/// <param name="Key">Of its inputs, the same on both sides.</param>
/// <param name="Difference">Where the outcomes first differ; recorded is the base, found is the head.</param>
public sealed record DifferentBits(string Trial, string Variant, TrialKey Key, OutcomeDifference Difference)
{
    /// <summary>Every trial of the head whose key the base has with another outcome. Trials that could not be carried out have none, and those of engines that promise less may differ.</summary>
    internal static IReadOnlyList<DifferentBits> Between(DiffSide before, DiffSide after)
    {
        var known = before.Cells.Where(HasOutcome).DistinctBy(c => c.Key).ToDictionary(c => c.Key);
        return
        [
            .. from cell in after.Cells.Where(HasOutcome).DistinctBy(c => c.Key)
               let old = known.GetValueOrDefault(cell.Key)
               where old is not null && old.Digest != cell.Digest
               select new DifferentBits(cell.Name, cell.Variant, cell.Key, OutcomeDifference.First(old.Record!.Outcome, cell.Record!.Outcome)!),
        ];
    }

    private static bool HasOutcome(DiffCell cell) => cell.Record is { Outcome.Status: not TrialStatus.Failed, PromisesSameBits: true };
}
