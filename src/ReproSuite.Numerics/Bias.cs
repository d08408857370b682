using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>Adds one row to every row of a matrix, as the last step of a dense layer's product.</summary>
/// <remarks>One addition per element, rounded by itself; vector and scalar form give the same bits.</remarks>
public static class Bias
{
    private const int Lanes = 16;

    /// <summary>Computes x[i, j] = x[i, j] + bias[j].</summary>
    /// <param name="x">The matrix, [rows, columns]; overwritten.</param>
    /// <param name="bias">The row to add, [columns]; apart from <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">The length is not the number of columns, or the memories overlap.</exception>
    public static void Add(Matrix x, ReadOnlySpan<float> bias) => Add(x, bias, rectify: false);

    /// <summary>Computes x[i, j] = s &gt; 0 ? s : +0 with s = x[i, j] + bias[j], in one pass: −0 and NaN give +0.</summary>
    /// <param name="x">The matrix, [rows, columns]; overwritten.</param>
    /// <param name="bias">The row to add, [columns]; apart from <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">The length is not the number of columns, or the memories overlap.</exception>
    public static void AddAndRectify(Matrix x, ReadOnlySpan<float> bias) => Add(x, bias, rectify: true);

    private static void Add(Matrix x, ReadOnlySpan<float> bias, bool rectify)
    {
        if (bias.Length != x.Columns)
        {
            throw new ArgumentException($"A bias for a {x} matrix needs {x.Columns} elements. Received {bias.Length}.", nameof(bias));
        }

        if (bias.Overlaps(x.Span))
        {
            throw new ArgumentException("The bias must not overlap the matrix that it is added to.", nameof(bias));
        }

        for (int row = 0; row < x.Rows; row++)
        {
            AddRow(x.Row(row), bias, rectify);
        }
    }

    private static void AddRow(Span<float> row, ReadOnlySpan<float> bias, bool rectify)
    {
        int j = 0;
        for (; j <= row.Length - Lanes; j += Lanes)
        {
            Span<float> place = row.Slice(j, Lanes);
            Vector512<float> sum = Vector512.Create((ReadOnlySpan<float>)place) + Vector512.Create(bias.Slice(j, Lanes));
            Vector512<float> kept = Vector512.ConditionalSelect(Vector512.GreaterThan(sum, Vector512<float>.Zero), sum, Vector512<float>.Zero);
            (rectify ? kept : sum).CopyTo(place);
        }

        for (; j < row.Length; j++)
        {
            float sum = row[j] + bias[j];
            row[j] = !rectify || sum > 0f ? sum : 0f;
        }
    }
}
