using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>Products of sparse rows and dense matrices, with the bits of the dense product.</summary>
/// <remarks>
/// The law is that of <see cref="MatrixProduct"/>; elements of a that are not stored are left out of their chains. A term with a zero factor and a
/// finite one adds ±0, which changes no accumulator but the sign of a zero, and the law's last addition turns −0 into +0: so nothing is lost.
/// Single-threaded; no allocation once a thread has seen its largest product. The output must not overlap b; its former content is overwritten.
/// </remarks>
public static class SparseProduct
{
    /// <summary>Computes c = a · b.</summary>
    /// <param name="a">The left operand, [m, k].</param>
    /// <param name="b">The right operand, [k, n]; every element must be finite, or the dense product would differ.</param>
    /// <param name="c">Receives the product, [m, n].</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c overlaps b.</exception>
    public static void Multiply(SparseRows a, Matrix b, Matrix c) => Multiply(a, b, c, Hardware.Widest);

    /// <summary>Computes c = aᵀ · b, with the chain over the rows of a and b in ascending order (the gradient of weights, Xᵀ · dY).</summary>
    /// <remarks>Where b is not finite, the dense product is computed, at its cost.</remarks>
    /// <param name="a">The left operand before transposing, [k, m].</param>
    /// <param name="b">The right operand, [k, n].</param>
    /// <param name="c">Receives the product, [m, n].</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c overlaps b.</exception>
    public static void MultiplyTransposedLeft(SparseRows a, Matrix b, Matrix c) => MultiplyTransposedLeft(a, b, c, Hardware.Widest);

    internal static unsafe void Multiply(SparseRows a, Matrix b, Matrix c, VectorWidth width)
    {
        Require(a.ColumnCount == b.Rows && c.Rows == a.RowCount && c.Columns == b.Columns, "a · b", a, b, c);
        ReadOnlySpan<int> starts = a.Matrix.Starts;
        ReadOnlySpan<int> rows = a.Rows.Span;
        fixed (int* places = a.Matrix.Columns)
        fixed (float* values = a.Matrix.Values, pb = b.Span, pc = c.Span)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                int start = starts[rows[i]];
                var row = new SparseVector(places + start, values + start, starts[rows[i] + 1] - start);
                Combine(row, pb, pc + (nint)i * c.Columns, c.Columns, width);
            }
        }
    }

    internal static unsafe void MultiplyTransposedLeft(SparseRows a, Matrix b, Matrix c, VectorWidth width)
    {
        Require(a.RowCount == b.Rows && c.Rows == a.ColumnCount && c.Columns == b.Columns, "aᵀ · b", a, b, c);
        if (!Finiteness.Of(b.Span))
        {
            MatrixProduct.MultiplyTransposedLeft(ToDense(a), b, c, width);
            return;
        }

        SparseColumns columns = SparseColumns.Of(a);
        fixed (int* places = columns.Rows)
        fixed (float* values = columns.Values, pb = b.Span, pc = c.Span)
        {
            for (int i = 0; i < c.Rows; i++)
            {
                int start = columns.Starts[i];
                var column = new SparseVector(places + start, values + start, columns.Starts[i + 1] - start);
                Combine(column, pb, pc + (nint)i * c.Columns, c.Columns, width);
            }
        }
    }

    /// <summary>c = Σ value · row of b, over the stored elements in ascending order.</summary>
    private static unsafe void Combine(SparseVector a, float* b, float* c, int columns, VectorWidth width)
    {
        if (a.Count == 0)
        {
            new Span<float>(c, columns).Clear();
            return;
        }

        int done = 0;
        done = width >= VectorWidth.Sixteen ? SparseKernel<Lanes16, Vector512<float>>.Columns(a, b, c, columns, done) : done;
        done = width >= VectorWidth.Eight ? SparseKernel<Lanes8, Vector256<float>>.Columns(a, b, c, columns, done) : done;
        done = width >= VectorWidth.Four ? SparseKernel<Lanes4, Vector128<float>>.Columns(a, b, c, columns, done) : done;
        SparseKernel<Lanes1, float>.Columns(a, b, c, columns, done);
    }

    private static Matrix ToDense(SparseRows a)
    {
        var dense = new Matrix(a.RowCount, a.ColumnCount);
        ReadOnlySpan<int> rows = a.Rows.Span;
        for (int i = 0; i < rows.Length; i++)
        {
            Span<float> place = dense.Row(i);
            for (int at = a.Matrix.Starts[rows[i]]; at < a.Matrix.Starts[rows[i] + 1]; at++)
            {
                place[a.Matrix.Columns[at]] = a.Matrix.Values[at];
            }
        }

        return dense;
    }

    private static void Require(bool fits, string product, SparseRows a, Matrix b, Matrix c)
    {
        if (!fits)
        {
            throw new ArgumentException($"The shapes of {product} do not fit: a is {a}, b is {b}, c is {c}.");
        }

        if (b.Span.Overlaps(c.Span))
        {
            throw new ArgumentException("The product's output must not overlap its operand b.", nameof(c));
        }
    }
}
