namespace ReproSuite.Training.Tests.Twin;

/// <summary>Layer normalization of the twin, row by row; gamma and beta lie one after the other in the flat array.</summary>
internal static class TwinRowNorm
{
    private const double Epsilon = 1e-3;

    public static double[,] Forward(double[,] x, double[] parameters, int offset)
    {
        var (rows, width) = (x.GetLength(0), x.GetLength(1));
        var y = new double[rows, width];
        for (var i = 0; i < rows; i++)
        {
            var (mean, deviation) = Figures(x, i);
            for (var j = 0; j < width; j++) y[i, j] = parameters[offset + j] * (x[i, j] - mean) / deviation + parameters[offset + width + j];
        }
        return y;
    }

    /// <summary>By the whole Jacobian of a row: ∂x̂_j/∂x_k = (δ_jk − 1/n − x̂_j · x̂_k / n) / deviation.</summary>
    public static double[,] Gradient(double[,] x, double[,] dy, double[] parameters, double[] gradient, int offset)
    {
        var (rows, width) = (x.GetLength(0), x.GetLength(1));
        var dx = new double[rows, width];
        for (var i = 0; i < rows; i++)
        {
            var (mean, deviation) = Figures(x, i);
            for (var j = 0; j < width; j++)
            {
                var unit = (x[i, j] - mean) / deviation;
                gradient[offset + j] += dy[i, j] * unit;
                gradient[offset + width + j] += dy[i, j];
                for (var k = 0; k < width; k++)
                    dx[i, k] += dy[i, j] * parameters[offset + j] * ((j == k ? 1.0 : 0) - 1.0 / width - unit * (x[i, k] - mean) / deviation / width) / deviation;
            }
        }
        return dx;
    }

    private static (double Mean, double Deviation) Figures(double[,] x, int row)
    {
        var values = Enumerable.Range(0, x.GetLength(1)).Select(column => x[row, column]).ToArray();
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean)) + Epsilon));
    }
}
