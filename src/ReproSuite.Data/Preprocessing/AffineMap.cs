using ReproSuite.Numerics;

namespace ReproSuite.Data.Preprocessing;

/// <summary>y = (x − center) / scale for each feature, computed in double and rounded once to float32.</summary>
/// <remarks>
/// Determinism: sums run over the training rows in ascending order, one double accumulator per feature, so no vector width or thread count can
/// change them. A feature that is constant over the training rows gets its value as center and scale 1, as in scikit-learn.
/// </remarks>
internal sealed class AffineMap(double[] center, double[] scale)
{
    /// <summary>Center = mean, scale = population standard deviation √(Σ(x − mean)² / n), in two passes. Source: scikit-learn <c>StandardScaler</c>.</summary>
    public static AffineMap Standardizing(Matrix features, ReadOnlySpan<int> trainRows)
    {
        var (low, high) = Extremes(features, trainRows);
        var mean = new double[features.Columns];
        foreach (var row in trainRows)
        {
            var x = features.Row(row);
            for (var j = 0; j < mean.Length; j++) mean[j] += x[j];
        }

        for (var j = 0; j < mean.Length; j++) mean[j] = low[j] == high[j] ? low[j] : mean[j] / trainRows.Length;
        return new AffineMap(mean, Deviations(features, trainRows, mean));
    }

    /// <summary>Center = minimum, scale = maximum − minimum. Source: scikit-learn <c>MinMaxScaler</c>.</summary>
    public static AffineMap ToUnitRange(Matrix features, ReadOnlySpan<int> trainRows)
    {
        var (low, high) = Extremes(features, trainRows);
        var range = new double[low.Length];
        for (var j = 0; j < range.Length; j++) range[j] = low[j] == high[j] ? 1 : high[j] - low[j];
        return new AffineMap(low, range);
    }

    /// <summary>Center = median, scale = third quartile − first quartile, or 1 where they are equal. Source: scikit-learn <c>RobustScaler</c>.</summary>
    /// <remarks>The quantile q of n sorted values lies at place q·(n − 1), between two values on the line that joins them: NumPy's <c>linear</c> method.</remarks>
    public static AffineMap ByQuartiles(Matrix features, ReadOnlySpan<int> trainRows)
    {
        var (center, scale) = (new double[features.Columns], new double[features.Columns]);
        var sorted = new float[trainRows.Length];
        for (var j = 0; j < center.Length; j++)
        {
            for (var i = 0; i < sorted.Length; i++) sorted[i] = features[trainRows[i], j];
            Array.Sort(sorted);
            center[j] = Quantile(sorted, 0.5);
            var range = Quantile(sorted, 0.75) - Quantile(sorted, 0.25);
            scale[j] = range == 0 ? 1 : range;
        }

        return new AffineMap(center, scale);
    }

    /// <summary>Overwrites every row, training row or not.</summary>
    public void Apply(Matrix features)
    {
        for (var row = 0; row < features.Rows; row++)
        {
            var x = features.Row(row);
            for (var j = 0; j < x.Length; j++) x[j] = (float)((x[j] - center[j]) / scale[j]);
        }
    }

    private static double Quantile(float[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var (low, high) = ((double)sorted[(int)place], (double)sorted[Math.Min((int)place + 1, sorted.Length - 1)]);
        return low + (high - low) * (place - (int)place);
    }

    private static double[] Deviations(Matrix features, ReadOnlySpan<int> trainRows, double[] mean)
    {
        var squares = new double[mean.Length];
        foreach (var row in trainRows)
        {
            var x = features.Row(row);
            for (var j = 0; j < squares.Length; j++) squares[j] += (x[j] - mean[j]) * (x[j] - mean[j]);
        }

        for (var j = 0; j < squares.Length; j++) squares[j] = squares[j] == 0 ? 1 : Math.Sqrt(squares[j] / trainRows.Length);
        return squares;
    }

    private static (double[] Low, double[] High) Extremes(Matrix features, ReadOnlySpan<int> trainRows)
    {
        var low = Array.ConvertAll(features.Row(trainRows[0]).ToArray(), x => (double)x);
        var high = (double[])low.Clone();
        foreach (var row in trainRows)
        {
            var x = features.Row(row);
            for (var j = 0; j < low.Length; j++)
            {
                if (x[j] < low[j]) low[j] = x[j];
                if (x[j] > high[j]) high[j] = x[j];
            }
        }

        return (low, high);
    }
}
