using System.Globalization;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;

namespace ReproSuite.Data;

/// <summary>The rows of one stored part that a suite uses, and their classes.</summary>
/// <param name="Rows">Row numbers in the stored part, ascending.</param>
/// <param name="Labels">Their classes, renumbered if asked for.</param>
internal sealed record Selection(int[] Rows, int[] Labels)
{
    /// <summary>Applies the class filter, then renumbers, then takes the range of what is left.</summary>
    /// <exception cref="InvalidInputException">A class that does not exist, a range outside the rows, or nothing left.</exception>
    public static Selection Of(DataSet set, StoredPart part, int[] labels, DataSpec spec)
    {
        CheckClasses(set, spec);
        int[] newNumbers = set.HasNumericTarget ? [0] : NewNumbers(set, spec);
        var rows = Enumerable.Range(0, labels.Length).Where(row => newNumbers[labels[row]] >= 0).ToArray();
        var range = part == StoredPart.Train ? spec.TrainRows : spec.TestRows;
        if (range is { } wanted)
        {
            CheckRange(part, wanted, rows.Length);
            rows = rows[wanted.Start..wanted.End];
        }

        if (rows.Length == 0) throw new InvalidInputException("RPR0213", $"data.classes leaves no {Word(part)} rows of {set.Name}. Keep a class that has some.");
        return new Selection(rows, Array.ConvertAll(rows, row => newNumbers[labels[row]]));
    }

    /// <summary>The names of the classes that labels stand for after renumbering.</summary>
    public static IReadOnlyList<string> ClassNames(DataSet set, DataSpec spec) =>
        spec.Relabel ? [.. spec.Classes.Select(number => set.ClassNames[number])] : set.ClassNames;

    /// <summary>For every stored class the number it gets, or −1 when it is left out. Renumbered classes follow the order in which they are listed.</summary>
    private static int[] NewNumbers(DataSet set, DataSpec spec)
    {
        var listed = spec.Classes.ToList();
        return [.. Enumerable.Range(0, set.ClassNames.Count).Select(number =>
            listed.Count == 0 ? number : spec.Relabel || !listed.Contains(number) ? listed.IndexOf(number) : number)];
    }

    private static void CheckClasses(DataSet set, DataSpec spec)
    {
        if (set.HasNumericTarget && spec.Classes.Count > 0)
            throw new InvalidInputException("RPR0227", $"data.classes chooses classes, but the target of {set.Name} is a number. Drop data.classes.");
        var unknown = spec.Classes.Where(number => number < 0 || number >= set.ClassNames.Count).ToArray();
        if (unknown.Length == 0) return;
        throw new InvalidInputException("RPR0211", string.Create(CultureInfo.InvariantCulture,
            $"data.classes names a class that {set.Name} does not have. Given: {string.Join(", ", unknown)}. Allowed: 0 to {set.ClassNames.Count - 1}."));
    }

    private static void CheckRange(StoredPart part, RowRange wanted, int available)
    {
        if (wanted.Start >= 0 && wanted.Start < wanted.End && wanted.End <= available) return;
        throw new InvalidInputException("RPR0212", string.Create(CultureInfo.InvariantCulture,
            $"data.{Word(part)}-rows lies outside the rows that the choice of classes leaves. Given: {wanted}. Allowed: a part of 0..{available}."));
    }

    private static string Word(StoredPart part) => part == StoredPart.Train ? "train" : "test";
}
