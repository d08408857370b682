namespace ReproSuite.Training.Tests.Twin;

/// <summary>Batch normalization of the twin, feature by feature; gamma and beta lie one after the other in the flat array.</summary>
internal static class TwinNorm
{
    private const double Epsilon = 1e-3;

    public static double[,] Forward(double[,] x, double[] parameters, int offset)
    {
        var (rows, width) = (x.GetLength(0), x.GetLength(1));
        var y = new double[rows, width];
        for (var j = 0; j < width; j++)
        {
            var (mean, variance) = Figures(x, j);
            for (var i = 0; i < rows; i++)
                y[i, j] = parameters[offset + j] * (x[i, j] - mean) / Math.Sqrt(variance + Epsilon) + parameters[offset + width + j];
        }
        return y;
    }

    /// <summary>By the chain rule through the variance and the mean, one after the other; notes what gamma and beta get, and returns dx.</summary>
    public static double[,] Gradient(double[,] x, double[,] dy, double[] parameters, double[] gradient, int offset)
    {
        var (rows, width) = (x.GetLength(0), x.GetLength(1));
        var dx = new double[rows, width];
        for (var j = 0; j < width; j++)
        {
            var (mean, variance) = Figures(x, j);
            var deviation = Math.Sqrt(variance + Epsilon);
            double varianceGradient = 0, meanGradient = 0;
            for (var i = 0; i < rows; i++)
            {
                gradient[offset + j] += dy[i, j] * (x[i, j] - mean) / deviation;
                gradient[offset + width + j] += dy[i, j];
                var unit = dy[i, j] * parameters[offset + j];
                varianceGradient -= unit * (x[i, j] - mean) / (2 * Math.Pow(deviation, 3));
                meanGradient -= unit / deviation;
            }
            for (var i = 0; i < rows; i++)
                dx[i, j] = dy[i, j] * parameters[offset + j] / deviation + (2 * varianceGradient * (x[i, j] - mean) + meanGradient) / rows;
        }
        return dx;
    }

    private static (double Mean, double Variance) Figures(double[,] x, int column)
    {
        var values = Enumerable.Range(0, x.GetLength(0)).Select(row => x[row, column]).ToArray();
        var mean = values.Average();
        return (mean, values.Average(value => (value - mean) * (value - mean)));
    }
}
