using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>Products of sparse rows and dense matrices, with the bits of the dense product.</summary>
/// <remarks>
/// The law is that of <see cref="MatrixProduct"/>; elements of a that are not stored are left out of their chains. A term with a zero factor and a
/// finite one adds ±0, which changes no accumulator but the sign of a zero, and the law's last addition turns −0 into +0: so nothing is lost.
/// A team shares the rows of c out. No allocation once a thread has seen its largest product. The output must not overlap b; its former content is overwritten.
/// </remarks>
public static class SparseProduct
{
    /// <summary>Rows that are computed one after the other by one thread.</summary>
    private const int Group = 16;

    [ThreadStatic]
    private static SharedProduct? _shared;

    /// <summary>Where rows stand that are handed out.</summary>
    [ThreadStatic]
    private static float[]? _group;

    /// <summary>Computes c = a · b.</summary>
    /// <param name="a">The left operand, [m, k].</param>
    /// <param name="b">The right operand, [k, n]; every element must be finite, or the dense product would differ.</param>
    /// <param name="c">Receives the product, [m, n].</param>
    /// <param name="team">Who computes it; null for the calling thread alone.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c overlaps b.</exception>
    public static void Multiply(SparseRows a, Matrix b, Matrix c, Team? team = null) => Multiply(a, b, c, Hardware.Widest, team);

    /// <summary>Computes c = aᵀ · b, with the chain over the rows of a and b in ascending order (the gradient of weights, Xᵀ · dY).</summary>
    /// <remarks>Where b is not finite, the dense product is computed, at its cost.</remarks>
    /// <param name="a">The left operand before transposing, [k, m].</param>
    /// <param name="b">The right operand, [k, n].</param>
    /// <param name="c">Receives the product, [m, n].</param>
    /// <param name="team">Who computes it; null for the calling thread alone.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c overlaps b.</exception>
    public static void MultiplyTransposedLeft(SparseRows a, Matrix b, Matrix c, Team? team = null) =>
        MultiplyTransposedLeft(a, b, c, Hardware.Widest, team);

    /// <summary>Computes aᵀ · b a few rows at a time and hands them out, without keeping the product: a gradient that is used at once need not leave the cache.</summary>
    /// <param name="a">The left operand before transposing, [k, m].</param>
    /// <param name="b">The right operand, [k, n].</param>
    /// <param name="finished">Receives all m rows, in groups.</param>
    /// <param name="team">Who computes it; null for the calling thread alone.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static unsafe void MultiplyTransposedLeft(SparseRows a, Matrix b, IFinishedRows finished, Team? team = null)
    {
        ArgumentNullException.ThrowIfNull(finished);
        if (a.RowCount != b.Rows)
        {
            throw new ArgumentException($"The shapes of aᵀ · b do not fit: a is {a}, b is {b}.");
        }

        if (!Finiteness.Of(b.Span))
        {
            MatrixProduct.MultiplyTransposedLeft(ToDense(a), b, new Matrix(a.ColumnCount, b.Columns), team, finished);
            return;
        }

        RunTransposedLeft(a, b, null, Hardware.Widest, team, finished);
    }

    internal static unsafe void Multiply(SparseRows a, Matrix b, Matrix c, VectorWidth width, Team? team = null)
    {
        Require(a.ColumnCount == b.Rows && c.Rows == a.RowCount && c.Columns == b.Columns, "a · b", a, b, c);
        fixed (int* starts = a.Matrix.Starts, rows = a.Rows.Span, places = a.Matrix.Columns)
        fixed (float* values = a.Matrix.Values, pb = b.Span, pc = c.Span)
        {
            Run(new SparseOperands(starts, rows, places, values, pb, pc, c.Rows, c.Columns), width, team);
        }
    }

    internal static unsafe void MultiplyTransposedLeft(SparseRows a, Matrix b, Matrix c, VectorWidth width, Team? team = null)
    {
        Require(a.RowCount == b.Rows && c.Rows == a.ColumnCount && c.Columns == b.Columns, "aᵀ · b", a, b, c);
        if (!Finiteness.Of(b.Span))
        {
            MatrixProduct.MultiplyTransposedLeft(ToDense(a), b, c, width, team);
            return;
        }

        fixed (float* pc = c.Span)
        {
            RunTransposedLeft(a, b, pc, width, team, finished: null);
        }
    }

    /// <summary>The rows go to c, or without a c to whom they are finished for.</summary>
    private static unsafe void RunTransposedLeft(SparseRows a, Matrix b, float* c, VectorWidth width, Team? team, IFinishedRows? finished)
    {
        SparseColumns columns = SparseColumns.Of(a);
        fixed (int* starts = columns.Starts, places = columns.Rows)
        fixed (float* values = columns.Values, pb = b.Span)
        {
            Run(new SparseOperands(starts, null, places, values, pb, c, a.ColumnCount, b.Columns), width, team, finished);
        }
    }

    private static void Run(in SparseOperands p, VectorWidth width, Team? team, IFinishedRows? finished = null)
    {
        if (team is { Count: > 1 })
        {
            (_shared ??= new SharedProduct()).Run(p, width, team, finished);
        }
        else
        {
            RunGroups(p, 0, 1, width, finished);
        }
    }

    /// <summary>Computes every n-th group of rows.</summary>
    private static unsafe void RunGroups(in SparseOperands p, int part, int parts, VectorWidth width, IFinishedRows? finished)
    {
        for (int first = part * Group; first < p.Rows; first += parts * Group)
        {
            int count = Math.Min(Group, p.Rows - first);
            if (finished is null)
            {
                Run(p, first, count, p.C + (nint)first * p.Columns, width);
            }
            else
            {
                RunAndHandOut(p, first, count, width, finished);
            }
        }
    }

    private static unsafe void RunAndHandOut(in SparseOperands p, int first, int count, VectorWidth width, IFinishedRows finished)
    {
        if (_group is null || _group.Length < Group * p.Columns)
        {
            _group = new float[Group * p.Columns];
        }

        fixed (float* c = _group)
        {
            Run(p, first, count, c, width);
        }

        finished.Finish(first, new Matrix(_group, 0, count, p.Columns));
    }

    private static unsafe void Run(in SparseOperands p, int first, int count, float* c, VectorWidth width)
    {
        for (int i = first; i < first + count; i++, c += p.Columns)
        {
            int row = p.Order is null ? i : p.Order[i];
            int start = p.Starts[row];
            Combine(new SparseVector(p.Places + start, p.Values + start, p.Starts[row + 1] - start), p.B, c, p.Columns, width);
        }
    }

    /// <summary>c = Σ value · row of b, over the stored elements in ascending order.</summary>
    private static unsafe void Combine(in SparseVector a, float* b, float* c, int columns, VectorWidth width)
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
        done = width == VectorWidth.SoftFour ? SparseKernel<SoftLanes4, Vector128<float>>.Columns(a, b, c, columns, done) : done;
        SparseKernel<Lanes1, float>.Columns(a, b, c, columns, done);
    }

    private static Matrix ToDense(SparseRows a)
    {
        var dense = new Matrix(a.RowCount, a.ColumnCount);
        ReadOnlySpan<int> rows = a.Rows.Span;
        for (int i = 0; i < rows.Length; i++)
        {
            a.Matrix.WriteRow(rows[i], dense.Row(i));
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

    /// <summary>A product of which each thread takes every n-th group of rows, since rows are unlike in length.</summary>
    private sealed class SharedProduct : IParts
    {
        private SparseOperands _product;
        private VectorWidth _width;
        private IFinishedRows? _finished;

        public void Run(in SparseOperands product, VectorWidth width, Team team, IFinishedRows? finished)
        {
            (_product, _width, _finished) = (product, width, finished);
            team.Run(this);
        }

        public void Do(int part, int parts) => RunGroups(_product, part, parts, _width, _finished);
    }
}
