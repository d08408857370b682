using System.Runtime.Intrinsics;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Layers;

/// <summary>Holds the Euclidean norm of each column of a kernel at or below a limit.</summary>
/// <remarks>
/// Per column, in double: n = sqrt(Σ w²), from 0 over the rows in ascending order; factor = float(min(n, limit) / (1e-7 + n)). Then w = w · factor in
/// float, also where n is below the limit. One thread does it over the whole kernel, after the step's last update. Source: Keras <c>MaxNorm(axis=0)</c>.
/// </remarks>
/// <param name="limit">Above 0.</param>
/// <param name="columns">Of the kernel.</param>
/// <param name="memory">Where buffers come from.</param>
internal sealed class ColumnNorm(double limit, int columns, Workspace memory)
{
    private const double Epsilon = 1e-7;
    private static readonly int Lanes = Vector256<float>.Count;

    private readonly double[] _squares = memory.Take<double>(columns);
    private readonly float[] _factors = memory.Take<float>(columns);

    /// <summary>Scales the columns.</summary>
    /// <param name="kernel">[in, columns]; overwritten.</param>
    public void Limit(Matrix kernel)
    {
        Array.Clear(_squares);
        for (var row = 0; row < kernel.Rows; row++) AddSquares(kernel.Row(row));
        for (var column = 0; column < columns; column++)
        {
            var norm = Math.Sqrt(_squares[column]);
            _factors[column] = (float)(Math.Min(norm, limit) / (Epsilon + norm));
        }
        for (var row = 0; row < kernel.Rows; row++) Scale(kernel.Row(row));
    }

    private void AddSquares(ReadOnlySpan<float> row)
    {
        Span<double> squares = _squares;
        var column = 0;
        for (; column <= row.Length - Lanes; column += Lanes)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(row[column..]));
            var sumLow = squares.Slice(column, Lanes / 2);
            var sumHigh = squares.Slice(column + Lanes / 2, Lanes / 2);
            (Vector256.Create<double>(sumLow) + low * low).CopyTo(sumLow);
            (Vector256.Create<double>(sumHigh) + high * high).CopyTo(sumHigh);
        }
        for (; column < row.Length; column++) squares[column] += (double)row[column] * row[column];
    }

    private void Scale(Span<float> row)
    {
        var column = 0;
        for (; column <= row.Length - Lanes; column += Lanes)
            (Vector256.Create<float>(row[column..]) * Vector256.Create(_factors, column)).CopyTo(row[column..]);
        for (; column < row.Length; column++) row[column] *= _factors[column];
    }
}
