using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Reporting.Model;

namespace ReproSuite.Reporting;

/// <summary>A setting and the values that it takes in a grid.</summary>
/// <param name="Setting">As the table of differences names it, such as <c>training.batch</c>.</param>
/// <param name="Levels">Numbers upwards, words in the suite's order.</param>
internal sealed record GridFactor(string Setting, IReadOnlyList<string> Levels);

/// <summary>The variant of one combination.</summary>
internal sealed record GridCell(int Row, int Column, string Variant);

/// <summary>Variants that take every combination of the values of two settings and differ from the baseline in nothing else.</summary>
/// <param name="Rows">The setting that the suite changes first.</param>
/// <param name="Columns">The other one.</param>
/// <param name="Cells">One per combination, by rows.</param>
internal sealed record VariantGrid(GridFactor Rows, GridFactor Columns, IReadOnlyList<GridCell> Cells)
{
    /// <summary>Fewer combinations are as easily read from a table.</summary>
    private const int FewestCells = 6;

    /// <summary>Every whole grid of a suite, with at least two values each way.</summary>
    public static IReadOnlyList<VariantGrid> Of(Suite suite)
    {
        var variants = suite.Variants;
        if (variants.FirstOrDefault(v => v.Name == suite.Baseline) is not { } baseline) return [];
        var changes = variants.ToDictionary(v => v.Name, v => SettingChange.Between(baseline.Configuration, v.Configuration).ToDictionary(c => c.Key), StringComparer.Ordinal);
        var settings = variants.SelectMany(v => changes[v.Name].Keys).Distinct().ToList();
        return
        [
            .. from a in settings
               from b in settings.SkipWhile(key => key != a).Skip(1)
               let members = variants.Select(v => v.Name).Where(name => changes[name].Keys.All(key => key == a || key == b)).ToList()
               let grid = Of(members, name => (Value(a, name), Value(b, name)), a, b)
               where grid is not null
               select grid,
        ];

        string Value(string key, string variant) =>
            changes[variant].TryGetValue(key, out var change) ? change.After : changes.Values.First(c => c.ContainsKey(key))[key].Before;
    }

    /// <summary>The grid that variants form once values that only one of them has are left out; null when it is small or has holes.</summary>
    private static VariantGrid? Of(IReadOnlyList<string> variants, Func<string, (string Row, string Column)> values, string row, string column)
    {
        var members = variants.ToList();
        while (members.Where(IsAlone).ToList() is { Count: > 0 } alone) members.RemoveAll(alone.Contains);
        var rows = Levels(members.Select(name => values(name).Row));
        var columns = Levels(members.Select(name => values(name).Column));
        if (rows.Count < 2 || columns.Count < 2 || members.Count < FewestCells || members.Count != rows.Count * columns.Count) return null;
        var cells = members.Select(name => new GridCell(rows.IndexOf(values(name).Row), columns.IndexOf(values(name).Column), name))
            .OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ToList();
        if (cells.Select(cell => (cell.Row, cell.Column)).Distinct().Count() < cells.Count) return null;
        return new VariantGrid(new GridFactor(row, Short(rows)), new GridFactor(column, Short(columns)), cells);

        bool IsAlone(string name) =>
            members.Count(m => values(m).Row == values(name).Row) == 1 || members.Count(m => values(m).Column == values(name).Column) == 1;
    }

    private static List<string> Levels(IEnumerable<string> values)
    {
        var levels = values.Distinct().ToList();
        return levels.TrueForAll(level => Number(level) is not null) ? [.. levels.OrderBy(level => Number(level))] : levels;
    }

    /// <summary>The words of specs without their fields, where that tells them apart.</summary>
    private static List<string> Short(IReadOnlyList<string> levels)
    {
        var words = levels.Select(level => level.Split(" (")[0]).ToList();
        return words.Distinct().Count() == words.Count ? words : [.. levels];
    }

    /// <summary>What a level ends with: <c>0.2</c> of <c>rate 0.2</c>; null for a word.</summary>
    private static double? Number(string level) =>
        double.TryParse(level.Split(' ')[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
