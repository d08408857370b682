using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Splits;

/// <summary>The named rows validate, all others train.</summary>
internal static class PredefinedSplit
{
    public static Fold Of(Predefined spec, int rows)
    {
        var range = spec.Validation;
        if (range.Start < 0 || range.Start >= range.End || range.End > rows)
        {
            throw new InvalidInputException("RPR0232",
                $"split.predefined.validation lies outside the training rows. Given: {range}. Allowed: a part of 0..{rows}.");
        }

        if (range.Count == rows)
        {
            throw new InvalidInputException("RPR0233",
                $"split.predefined.validation leaves no training rows. Given: {range}. Allowed: fewer than all {rows} rows.");
        }

        return Fold.Of(rows, Enumerable.Range(range.Start, range.Count));
    }
}
