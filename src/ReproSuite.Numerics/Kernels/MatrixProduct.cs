using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>Matrix products with one fixed order of operations per output element.</summary>
/// <remarks>
/// The law: one float32 accumulator per output, from +0; over the inner index in ascending order, acc = fma(a, b, acc); the result is
/// acc + 0, which turns −0 into +0, so that terms with a zero factor may be left out. A bias is one separate addition afterwards (<see cref="Bias"/>).
/// The order is a fixed part of the law: register width, tiles, packing and threads change speed only. A team shares the outputs out, never a chain.
/// No allocation once a thread has seen its largest product. The output must not overlap an input; its former content is overwritten.
/// </remarks>
public static class MatrixProduct
{
    /// <summary>Multiply-adds from which a product is worth sharing: a few microseconds of one thread.</summary>
    private const long LeastSteps = 1 << 19;

    [ThreadStatic]
    private static SharedProduct? _shared;

    /// <summary>Computes c = a · b.</summary>
    /// <param name="a">The left operand, [m, k].</param>
    /// <param name="b">The right operand, [k, n].</param>
    /// <param name="c">Receives the product, [m, n].</param>
    /// <param name="team">Who computes it; null for the calling thread alone.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c overlaps an operand.</exception>
    public static void Multiply(Matrix a, Matrix b, Matrix c, Team? team = null) => Multiply(a, b, c, Hardware.Widest, team);

    /// <summary>Computes c = aᵀ · b, with the chain over the rows of a and b in ascending order (the gradient of weights, Xᵀ · dY).</summary>
    /// <param name="a">The left operand before transposing, [k, m].</param>
    /// <param name="b">The right operand, [k, n].</param>
    /// <param name="c">Receives the product, [m, n].</param>
    /// <param name="team">Who computes it; null for the calling thread alone.</param>
    /// <param name="finished">Told when rows of c are final; null when nobody is in a hurry.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c overlaps an operand.</exception>
    public static void MultiplyTransposedLeft(Matrix a, Matrix b, Matrix c, Team? team = null, IFinishedRows? finished = null) =>
        MultiplyTransposedLeft(a, b, c, Hardware.Widest, team, finished);

    /// <summary>Computes c = a · bᵀ, with the chain over the columns of a and b in ascending order (the gradient of inputs, dY · Wᵀ).</summary>
    /// <param name="a">The left operand, [m, k].</param>
    /// <param name="b">The right operand before transposing, [n, k].</param>
    /// <param name="c">Receives the product, [m, n].</param>
    /// <param name="team">Who computes it; null for the calling thread alone.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or c overlaps an operand.</exception>
    public static void MultiplyTransposedRight(Matrix a, Matrix b, Matrix c, Team? team = null) => MultiplyTransposedRight(a, b, c, Hardware.Widest, team);

    internal static void Multiply(Matrix a, Matrix b, Matrix c, VectorWidth width, Team? team = null)
    {
        Require(a.Columns == b.Rows && c.Rows == a.Rows && c.Columns == b.Columns, "a · b", a, b, c);
        var shape = new ProductOperands { ARow = a.Columns, AStep = 1, BStep = b.Columns, BColumn = 1, Steps = b.Rows };
        Run(a, b, c, shape, width, team);
    }

    internal static void MultiplyTransposedLeft(Matrix a, Matrix b, Matrix c, VectorWidth width, Team? team = null, IFinishedRows? finished = null)
    {
        Require(a.Rows == b.Rows && c.Rows == a.Columns && c.Columns == b.Columns, "aᵀ · b", a, b, c);
        var shape = new ProductOperands { ARow = 1, AStep = a.Columns, BStep = b.Columns, BColumn = 1, Steps = b.Rows };
        Run(a, b, c, shape, width, team, finished);
    }

    internal static void MultiplyTransposedRight(Matrix a, Matrix b, Matrix c, VectorWidth width, Team? team = null)
    {
        Require(a.Columns == b.Columns && c.Rows == a.Rows && c.Columns == b.Rows, "a · bᵀ", a, b, c);
        var shape = new ProductOperands { ARow = a.Columns, AStep = 1, BStep = 1, BColumn = b.Columns, Steps = b.Columns };
        Run(a, b, c, shape, width, team);
    }

    private static unsafe void Run(Matrix a, Matrix b, Matrix c, ProductOperands p, VectorWidth width, Team? team, IFinishedRows? finished = null)
    {
        RequireApart(a.Span, c, nameof(a));
        RequireApart(b.Span, c, nameof(b));
        fixed (float* pa = a.Span, pb = b.Span, pc = c.Span)
        {
            p.A = pa;
            p.B = pb;
            p.C = pc;
            p.CRow = c.Columns;
            p.CColumn = 1;
            p.Rows = c.Rows;
            p.Columns = c.Columns;
            if (team is { Count: > 1 } && (long)p.Rows * p.Columns * p.Steps >= LeastSteps)
            {
                (_shared ??= new SharedProduct()).Run(p, c, width, team, finished);
            }
            else
            {
                Run(p, width);
                finished?.Finish(0, c);
            }
        }
    }

    private static void Run(in ProductOperands p, VectorWidth width)
    {
        switch (width)
        {
            case VectorWidth.Sixteen:
                Orientation<Lanes16, Vector512<float>>.Run(p);
                break;
            case VectorWidth.Eight:
                Orientation<Lanes8, Vector256<float>>.Run(p);
                break;
            case VectorWidth.Four:
                Orientation<Lanes4, Vector128<float>>.Run(p);
                break;
            case VectorWidth.SoftFour:
                Orientation<SoftLanes4, Vector128<float>>.Run(p);
                break;
            default:
                ProductKernel<Lanes1, float>.Run(p);
                break;
        }
    }

    private static void Require(bool fits, string product, Matrix a, Matrix b, Matrix c)
    {
        if (!fits)
        {
            throw new ArgumentException($"The shapes of {product} do not fit: a is {a}, b is {b}, c is {c}.");
        }
    }

    private static void RequireApart(ReadOnlySpan<float> operand, Matrix c, string name)
    {
        if (operand.Overlaps(c.Span))
        {
            throw new ArgumentException($"The product's output must not overlap its operand {name}.", name);
        }
    }

    /// <summary>A product cut along its longer side, in pieces that are whole tiles.</summary>
    private sealed class SharedProduct : IParts
    {
        private const int Piece = 32;

        private ProductOperands _product;
        private VectorWidth _width;
        private IFinishedRows? _finished;
        private Matrix _output;

        public void Run(in ProductOperands product, Matrix output, VectorWidth width, Team team, IFinishedRows? finished)
        {
            (_product, _output, _width, _finished) = (product, output, width, finished);
            team.Run(this);
        }

        public void Do(int part, int parts)
        {
            bool byRows = _product.Rows >= _product.Columns || _finished is not null;
            int length = byRows ? _product.Rows : _product.Columns;
            int pieces = (length + Piece - 1) / Piece;
            int first = (int)((long)pieces * part / parts) * Piece;
            int count = Math.Min(length, (int)((long)pieces * (part + 1) / parts) * Piece) - first;
            MatrixProduct.Run(byRows ? _product.SliceRows(first, count) : _product.SliceColumns(first, count), _width);
            if (byRows && count > 0)
            {
                _finished?.Finish(first, _output.Slice(first, count));
            }
        }
    }
}
