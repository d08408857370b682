using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Data.Sets;
using ReproSuite.Numerics;

namespace ReproSuite.Data;

/// <summary>The points at which a model of one feature or two can be drawn: rows behind those of the data, preprocessed like them, which nothing learns from.</summary>
/// <remarks>An axis goes from the lowest to the highest value of its feature in all rows in use, and a twentieth of that further on both sides.</remarks>
internal static class DrawingGrid
{
    private const int Points = 101;
    private const int PointsOfTwo = 31;
    private const double Margin = 0.05;

    /// <summary>More points than this are not kept for drawing.</summary>
    private const int MostPoints = 500;

    /// <summary>How many rows a set's grid has; 0 where there is none.</summary>
    public static int RowsOf(DataSet set) => set.ImageWidth > 0 ? 0 : set.Features switch { 1 => Points, 2 => PointsOfTwo * PointsOfTwo, _ => 0 };

    /// <summary>The axes of the data in use; none where a feature has one value only.</summary>
    /// <param name="data">[rows, 1 or 2].</param>
    public static EquatableList<DrawingAxis> Axes(Matrix data)
    {
        var axes = new List<DrawingAxis>();
        for (var feature = 0; feature < data.Columns; feature++)
        {
            var (low, high) = (data[0, feature], data[0, feature]);
            for (var row = 1; row < data.Rows; row++) (low, high) = (MathF.Min(low, data[row, feature]), MathF.Max(high, data[row, feature]));
            var margin = ((double)high - low) * Margin;
            axes.Add(new DrawingAxis((float)(low - margin), (float)(high + margin), data.Columns == 1 ? Points : PointsOfTwo));
        }

        return axes.TrueForAll(axis => axis.High > axis.Low && float.IsFinite(axis.High) && float.IsFinite(axis.Low)) ? axes.ToEquatableList() : [];
    }

    /// <summary>Writes the points, the last axis changing fastest.</summary>
    public static void Fill(EquatableList<DrawingAxis> axes, Matrix grid)
    {
        if (axes.Count == 0) return;
        for (var row = 0; row < grid.Rows; row++)
        {
            var rest = row;
            for (var feature = axes.Count - 1; feature >= 0; feature--)
            {
                grid[row, feature] = axes[feature].At(rest % axes[feature].Points);
                rest /= axes[feature].Points;
            }
        }
    }

    /// <summary>The training rows as points: features, then the target or the class; null where they are too many or cannot be drawn.</summary>
    public static EquatableList<DataPoint>? PointsOf(Matrix features, int trainRows, Func<int, float> target) =>
        features.Columns > 2 || trainRows > MostPoints ? null
            : Enumerable.Range(0, trainRows).Select(row => new DataPoint([.. features.Row(row)], target(row))).ToEquatableList();
}
