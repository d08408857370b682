namespace ReproSuite.Tool.Progress;

/// <summary>A row of block characters that shows the course of a loss.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>At most <paramref name="width"/> blocks, each the mean of its share of the values, scaled between the lowest and the highest.</summary>
    public static string Of(IReadOnlyList<double> values, int width)
    {
        if (values.Count == 0) return "";
        var means = Enumerable.Range(0, Math.Min(width, values.Count)).Select(i => Mean(values, i, Math.Min(width, values.Count))).ToArray();
        var (low, high) = (means.Min(), means.Max());
        var step = high > low ? (Blocks.Length - 1) / (high - low) : 0;
        return string.Concat(means.Select(m => Blocks[(int)Math.Round((m - low) * step)]));
    }

    private static double Mean(IReadOnlyList<double> values, int slot, int slots)
    {
        var first = slot * values.Count / slots;
        var last = Math.Max(first + 1, (slot + 1) * values.Count / slots);
        return Enumerable.Range(first, last - first).Average(i => values[i]);
    }
}
