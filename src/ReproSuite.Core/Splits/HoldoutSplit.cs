using System.Globalization;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Splits;

/// <summary>The first rows of the random order validate.</summary>
/// <remarks>
/// Rows that validate: share × rows, rounded to the nearest, halves up. Stratified, each class gives its proportional number rounded down, and the
/// rows still missing come from the classes with the largest remainders (Hare quota), the lower class first among equals; so no class is
/// further than one row from its share.
/// </remarks>
internal static class HoldoutSplit
{
    public static Fold Of(Holdout spec, IReadOnlyList<int> labels, int[] order)
    {
        var total = (int)Math.Floor(spec.Validation * order.Length + 0.5);
        if (total < 1 || total >= order.Length)
        {
            throw new InvalidInputException("RPR0233", string.Create(CultureInfo.InvariantCulture,
                $"split.holdout leaves {(total < 1 ? "the validation" : "the training")} part without rows. Given: a share of {spec.Validation} of {order.Length} rows. Allowed: at least one row in each part."));
        }

        return Fold.Of(order.Length, spec.Stratified ? Stratified(Splitter.ByClass(labels, order), order.Length, total) : order.Take(total));
    }

    private static IEnumerable<int> Stratified(int[][] classes, int rows, int total)
    {
        var counts = Array.ConvertAll(classes, members => (int)((long)members.Length * total / rows));
        var remainders = Array.ConvertAll(classes, members => (long)members.Length * total % rows);
        var largest = Enumerable.Range(0, classes.Length).OrderByDescending(c => remainders[c]).Take(total - counts.Sum());
        foreach (var c in largest) counts[c]++;
        return classes.SelectMany((members, c) => members.Take(counts[c]));
    }
}
