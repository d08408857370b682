namespace ReproSuite.Tool;

/// <summary>Columns of text, padded to their widest cell and indented by two.</summary>
internal static class TextTable
{
    /// <summary>The same rows with the last column cut, and an ellipsis where it is, so that no line is wider.</summary>
    public static IReadOnlyList<string[]> Fit(IReadOnlyList<string[]> rows, int width)
    {
        var before = 2 + Enumerable.Range(0, rows[0].Length - 1).Sum(column => rows.Max(row => row[column].Length) + 3);
        var room = Math.Max(1, width - before);
        return [.. rows.Select(row => row[^1].Length <= room ? row : [.. row[..^1], row[^1][..(room - 1)].TrimEnd() + "…"])];
    }

    public static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
            output.WriteLine("  " + string.Join("   ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
