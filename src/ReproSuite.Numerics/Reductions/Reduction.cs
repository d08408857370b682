using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>Sums with one fixed tree of additions, the same on every machine.</summary>
/// <remarks>
/// The law: sixteen lanes start at +0; element i is added to lane i mod 16, in ascending order; an incomplete last stripe adds nothing
/// to the lanes it lacks. The lanes are then halved: lane i takes lane i + 8, then i + 4, i + 2, i + 1. The result of an empty span is +0.
/// The sixteen lanes are a fixed part of the law; hardware of any width computes them alike.
/// </remarks>
public static class Reduction
{
    internal const int LaneCount = 16;

    /// <summary>Sums in float.</summary>
    /// <param name="values">The numbers to add.</param>
    /// <returns>Their sum by the tree of this class, every addition rounded to float.</returns>
    public static float Sum(ReadOnlySpan<float> values)
    {
        Vector512<float> lanes = Vector512<float>.Zero;
        int i = 0;
        for (; i <= values.Length - LaneCount; i += LaneCount)
        {
            lanes += Vector512.Create(values.Slice(i, LaneCount));
        }

        Span<float> partial = stackalloc float[LaneCount];
        lanes.CopyTo(partial);
        for (int lane = 0; i < values.Length; lane++, i++)
        {
            partial[lane] += values[i];
        }

        for (int half = LaneCount / 2; half > 0; half /= 2)
        {
            for (int lane = 0; lane < half; lane++)
            {
                partial[lane] += partial[lane + half];
            }
        }

        return partial[0];
    }

    /// <summary>Sums floats in double: each is widened exactly, then added by the tree of this class.</summary>
    /// <param name="values">The numbers to add.</param>
    /// <returns>Their sum.</returns>
    public static double SumDouble(ReadOnlySpan<float> values) => SumMapped<Identity>(values);

    /// <summary>Sums doubles by the tree of this class.</summary>
    /// <param name="values">The numbers to add.</param>
    /// <returns>Their sum.</returns>
    public static double SumDouble(ReadOnlySpan<double> values)
    {
        Vector512<double> lower = Vector512<double>.Zero;
        Vector512<double> upper = Vector512<double>.Zero;
        int i = 0;
        for (; i <= values.Length - LaneCount; i += LaneCount)
        {
            lower += Vector512.Create(values.Slice(i, LaneCount / 2));
            upper += Vector512.Create(values.Slice(i + LaneCount / 2, LaneCount / 2));
        }

        Span<double> partial = stackalloc double[LaneCount];
        lower.CopyTo(partial);
        upper.CopyTo(partial[(LaneCount / 2)..]);
        for (int lane = 0; i < values.Length; lane++, i++)
        {
            partial[lane] += values[i];
        }

        return Halve(partial);
    }

    /// <summary>Sums the squares of floats in double; each square is exact before it is added.</summary>
    /// <param name="values">The numbers to square and add.</param>
    /// <returns>Σ x², by the tree of this class.</returns>
    public static double SumOfSquares(ReadOnlySpan<float> values) => SumMapped<Square>(values);

    /// <summary>Sums the absolute values of floats in double.</summary>
    /// <param name="values">The numbers whose sizes are added.</param>
    /// <returns>Σ |x|, by the tree of this class.</returns>
    public static double SumOfAbs(ReadOnlySpan<float> values) => SumMapped<Absolute>(values);

    /// <summary>Sums each column in float, from +0, over the rows in ascending order.</summary>
    /// <param name="x">The matrix, [rows, columns].</param>
    /// <param name="sums">Receives the column sums; length = columns. Its former content is overwritten.</param>
    /// <exception cref="ArgumentException">The length of <paramref name="sums"/> is not the number of columns.</exception>
    public static void ColumnSums(Matrix x, Span<float> sums)
    {
        if (sums.Length != x.Columns)
        {
            throw new ArgumentException($"Sums of a {x} matrix need {x.Columns} places. Received {sums.Length}.", nameof(sums));
        }

        sums.Clear();
        for (int row = 0; row < x.Rows; row++)
        {
            Accumulate(x.Row(row), sums);
        }
    }

    private static void Accumulate(ReadOnlySpan<float> values, Span<float> sums)
    {
        int j = 0;
        for (; j <= sums.Length - LaneCount; j += LaneCount)
        {
            Span<float> place = sums.Slice(j, LaneCount);
            (Vector512.Create((ReadOnlySpan<float>)place) + Vector512.Create(values.Slice(j, LaneCount))).CopyTo(place);
        }

        for (; j < sums.Length; j++)
        {
            sums[j] += values[j];
        }
    }

    private static double SumMapped<TMap>(ReadOnlySpan<float> values)
        where TMap : IMap
    {
        Vector512<double> lower = Vector512<double>.Zero;
        Vector512<double> upper = Vector512<double>.Zero;
        int i = 0;
        for (; i <= values.Length - LaneCount; i += LaneCount)
        {
            Vector512<float> stripe = Vector512.Create(values.Slice(i, LaneCount));
            lower += TMap.Invoke(Vector512.WidenLower(stripe));
            upper += TMap.Invoke(Vector512.WidenUpper(stripe));
        }

        Span<double> partial = stackalloc double[LaneCount];
        lower.CopyTo(partial);
        upper.CopyTo(partial[(LaneCount / 2)..]);
        for (int lane = 0; i < values.Length; lane++, i++)
        {
            partial[lane] += TMap.Invoke(values[i]);
        }

        return Halve(partial);
    }

    private static double Halve(Span<double> partial)
    {
        for (int half = LaneCount / 2; half > 0; half /= 2)
        {
            for (int lane = 0; lane < half; lane++)
            {
                partial[lane] += partial[lane + half];
            }
        }

        return partial[0];
    }

    /// <summary>What is done to a widened element before it is added: the scalar law and its vector form.</summary>
    private interface IMap
    {
        static abstract double Invoke(double x);

        static abstract Vector512<double> Invoke(Vector512<double> x);
    }

    private readonly struct Identity : IMap
    {
        public static double Invoke(double x) => x;

        public static Vector512<double> Invoke(Vector512<double> x) => x;
    }

    private readonly struct Square : IMap
    {
        public static double Invoke(double x) => x * x;

        public static Vector512<double> Invoke(Vector512<double> x) => x * x;
    }

    private readonly struct Absolute : IMap
    {
        public static double Invoke(double x) => Math.Abs(x);

        public static Vector512<double> Invoke(Vector512<double> x) => Vector512.Abs(x);
    }
}
