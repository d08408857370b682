namespace ReproSuite.Reporting.Charts;

/// <summary>Where a figure over a grid takes one value: marching squares, with straight lines inside each cell.</summary>
internal static class Contour
{
    /// <summary>A piece of the line, in places of the grid.</summary>
    internal readonly record struct Segment(double X1, double Y1, double X2, double Y2);

    /// <summary>The line's pieces, cell after cell. At a saddle the two corners above the value are kept apart.</summary>
    /// <param name="value">The value.</param>
    /// <param name="columns">Places across.</param>
    /// <param name="rows">Places up.</param>
    /// <param name="figure">At a place.</param>
    public static IEnumerable<Segment> At(double value, int columns, int rows, Func<int, int, double> figure)
    {
        for (var i = 0; i + 1 < columns; i++)
            for (var j = 0; j + 1 < rows; j++)
            {
                var crossings = Crossings(value, i, j, figure).ToList();
                for (var k = 0; k + 1 < crossings.Count; k += 2) yield return new Segment(crossings[k].X, crossings[k].Y, crossings[k + 1].X, crossings[k + 1].Y);
            }
    }

    /// <summary>Around the cell, from a corner above the value to the next: where the line cuts the sides, two by two around what is above.</summary>
    private static IEnumerable<(double X, double Y)> Crossings(double value, int i, int j, Func<int, int, double> figure)
    {
        (int X, int Y)[] corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)];
        var above = Array.ConvertAll(corners, corner => figure(corner.X, corner.Y) > value);
        var first = Enumerable.Range(0, 4).FirstOrDefault(k => above[k] && !above[(k + 3) % 4], -1);
        if (first < 0) yield break;
        for (var k = 3; k < 7; k++)
        {
            var (from, to) = (corners[(first + k) % 4], corners[(first + k + 1) % 4]);
            var (low, high) = (figure(from.X, from.Y), figure(to.X, to.Y));
            if (low > value == high > value) continue;
            var share = (value - low) / (high - low);
            yield return (from.X + (to.X - from.X) * share, from.Y + (to.Y - from.Y) * share);
        }
    }
}
