namespace ReproSuite.Reporting.Charts;

/// <summary>Places labels one below another so that none overlap, each as near to where it would like to be as the others allow.</summary>
internal static class LabelColumn
{
    /// <summary>The y of each label, in the order given.</summary>
    /// <param name="wanted">Where each would like to be.</param>
    /// <param name="top">Smallest y.</param>
    /// <param name="bottom">Largest y; there must be room for all.</param>
    /// <param name="gap">Least distance between two labels.</param>
    public static double[] Place(IReadOnlyList<double> wanted, double top, double bottom, double gap)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToArray();
        var placed = new double[wanted.Count];
        var next = top;
        foreach (var i in order)
        {
            placed[i] = Math.Max(wanted[i], next);
            next = placed[i] + gap;
        }

        var limit = bottom;
        foreach (var i in order.Reverse())
        {
            placed[i] = Math.Min(placed[i], limit);
            limit = placed[i] - gap;
        }

        return placed;
    }
}
