namespace ReproSuite.Numerics.Tests;

public class MatrixProductTests
{
    private static readonly ProductForm[] Forms =
    [
        new("a·b", (a, b, c, width) => MatrixProduct.Multiply(a, b, c, width), ScalarLaw.Multiply, LeftTransposed: false, RightTransposed: false),
        new("aᵀ·b", (a, b, c, width) => MatrixProduct.MultiplyTransposedLeft(a, b, c, width), ScalarLaw.MultiplyTransposedLeft, LeftTransposed: true, RightTransposed: false),
        new("a·bᵀ", (a, b, c, width) => MatrixProduct.MultiplyTransposedRight(a, b, c, width), ScalarLaw.MultiplyTransposedRight, LeftTransposed: false, RightTransposed: true),
    ];

    public static TheoryData<string, int> EveryFormAndWidth
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var form in Forms)
            {
                foreach (var width in Enum.GetValues<VectorWidth>())
                {
                    // Without a fused multiply-add in hardware, only what needs none may run.
                    if (width <= VectorWidth.SoftFour || Det.HasHardwareFma)
                    {
                        data.Add(form.Name, (int)width);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryFormAndWidth))]
    public void Every_shape_equals_the_scalar_law_bit_for_bit(string name, int width)
    {
        var form = Find(name);
        var words = new Words(10);
        int[] sizes = [0, 1, 2, 3, 4, 5, 7, 9, 16, 17, 19, 32, 35];
        foreach (int m in sizes)
        {
            foreach (int n in sizes)
            {
                Compare(form, (VectorWidth)width, m, sizes[words.Below(sizes.Length)], n, words);
            }
        }

        foreach (var (m, k, n) in new[] { (20, 0, 37), (6, 0, 3), (33, 130, 67), (64, 50, 10), (1, 784, 100), (37, 41, 127) })
        {
            Compare(form, (VectorWidth)width, m, k, n, words);
        }
    }

    [Theory]
    [MemberData(nameof(EveryFormAndWidth))]
    public void Two_opposite_giants_leave_only_the_later_terms(string name, int width)
    {
        var form = Find(name);
        const int Steps = 11, Rows = 18, Columns = 59;
        for (int i = 0; i < Steps; i++)
        {
            for (int j = 0; j < Steps; j++)
            {
                if (i != j)
                {
                    var (a, b, c) = Ones(form, Rows, Steps, Columns);
                    SetStep(form, a, i, Bits.Float(0x7180_0000u));
                    SetStep(form, a, j, -Bits.Float(0x7180_0000u));
                    form.Product(a, b, c, (VectorWidth)width);
                    float expected = Steps - 1 - Math.Max(i, j);
                    Assert.All(c.Span.ToArray(), value => Assert.Equal((i, j, expected), (i, j, value)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryFormAndWidth))]
    public void Products_of_small_integers_are_exact(string name, int width)
    {
        var form = Find(name);
        var words = new Words(11);
        const int Rows = 21, Steps = 300, Columns = 61;
        var (a, b, c) = Ones(form, Rows, Steps, Columns);
        FillWithIntegers(a, words);
        FillWithIntegers(b, words);
        form.Product(a, b, c, (VectorWidth)width);
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < Columns; j++)
            {
                long sum = 0;
                for (int k = 0; k < Steps; k++)
                {
                    sum += (long)(form.LeftTransposed ? a[k, i] : a[i, k]) * (long)(form.RightTransposed ? b[j, k] : b[k, j]);
                }

                Assert.Equal(sum, (long)c[i, j]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryFormAndWidth))]
    public void A_chain_that_ends_in_minus_zero_gives_plus_zero(string name, int width)
    {
        // −2^−80 · 2^−80 underflows to −0.
        var form = Find(name);
        var (a, b, c) = Ones(form, 9, 1, 61);
        a.Span.Fill(-Bits.Float(0x1780_0000u));
        b.Span.Fill(Bits.Float(0x1780_0000u));
        form.Product(a, b, c, (VectorWidth)width);
        Assert.All(Bits.Of(c.Span), bits => Assert.Equal(0u, bits));
    }

    [Theory]
    [MemberData(nameof(EveryFormAndWidth))]
    public void Infinities_and_subnormals_go_the_way_of_the_scalar_law(string name, int width)
    {
        var form = Find(name);
        var words = new Words(12);
        var (a, b, c) = Ones(form, 19, 23, 61);
        words.Fill(a.Span);
        words.Fill(b.Span);
        a.Span[5] = float.PositiveInfinity;
        a.Span[60] = Bits.Float(0x0000_0123u);
        b.Span[40] = float.NaN;
        b.Span[33] = Bits.Float(0x8000_0001u);
        var expected = new Matrix(19, 61);
        form.Law(a, b, expected);
        form.Product(a, b, c, (VectorWidth)width);
        Assert.Equal(Bits.Of(expected.Span), Bits.Of(c.Span));
    }

    [Fact]
    public void Leaving_out_terms_with_a_zero_factor_changes_no_bit()
    {
        var words = new Words(13);
        var (a, b, c) = (new Matrix(8, 200), new Matrix(200, 40), new Matrix(8, 40));
        words.Fill(b.Span);
        foreach (ref float value in a.Span)
        {
            value = words.Below(10) == 0 ? 1f : 0f;
        }

        MatrixProduct.Multiply(a, b, c);
        for (int i = 0; i < c.Rows; i++)
        {
            int[] kept = Enumerable.Range(0, a.Columns).Where(k => a[i, k] != 0f).ToArray();
            for (int j = 0; j < c.Columns; j++)
            {
                float chain = kept.Aggregate(0f, (sum, k) => Det.Fma(1f, b[k, j], sum));
                Assert.Equal(Bits.Of(chain + 0f), Bits.Of(c[i, j]));
            }
        }
    }

    [Fact]
    public void A_row_alone_gives_the_bits_it_gives_in_a_batch()
    {
        var words = new Words(14);
        var (x, w, batch, alone) = (new Matrix(37, 100), new Matrix(100, 77), new Matrix(37, 77), new Matrix(1, 77));
        words.Fill(x.Span);
        words.Fill(w.Span);
        MatrixProduct.Multiply(x, w, batch);
        for (int row = 0; row < x.Rows; row++)
        {
            MatrixProduct.Multiply(x.Slice(row, 1), w, alone);
            Assert.Equal(Bits.Of(batch.Row(row)), Bits.Of(alone.Span));
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(new Matrix(2, 3), new Matrix(4, 5), new Matrix(2, 5)));
        Assert.Equal("The shapes of a · b do not fit: a is 2×3, b is 4×5, c is 2×5.", error.Message);
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(new Matrix(2, 3), new Matrix(3, 5), new Matrix(5, 2)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.MultiplyTransposedLeft(new Matrix(2, 3), new Matrix(3, 5), new Matrix(2, 5)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.MultiplyTransposedRight(new Matrix(2, 3), new Matrix(3, 5), new Matrix(2, 5)));
    }

    [Fact]
    public void An_output_that_overlaps_an_input_is_refused()
    {
        float[] data = new float[20];
        var (a, b) = (new Matrix(data, 0, 2, 3), new Matrix(3, 2));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(a, b, new Matrix(data, 5, 2, 2)));
        MatrixProduct.Multiply(a, b, new Matrix(data, 6, 2, 2));
    }

    [Fact]
    public void Products_allocate_nothing_once_warm()
    {
        var (x, w, y, dw) = (new Matrix(40, 30), new Matrix(30, 50), new Matrix(40, 50), new Matrix(30, 50));
        Multiply();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Multiply();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Multiply()
        {
            MatrixProduct.Multiply(x, w, y);
            MatrixProduct.MultiplyTransposedLeft(x, y, dw);
            MatrixProduct.MultiplyTransposedRight(y, w, x);
        }
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var words = new Words(16);
        var (a, b, expected) = (new Matrix(40, 90), new Matrix(70, 90), new Matrix(40, 70));
        words.Fill(a.Span);
        words.Fill(b.Span);
        ScalarLaw.MultiplyTransposedRight(a, b, expected);
        uint[] bits = Bits.Of(expected.Span);
        Parallel.For(0, 64, _ =>
        {
            var c = new Matrix(40, 70);
            MatrixProduct.MultiplyTransposedRight(a, b, c);
            Assert.Equal(bits, Bits.Of(c.Span));
        });
    }

    private static ProductForm Find(string name) => Forms.Single(form => form.Name == name);

    private static void Compare(ProductForm form, VectorWidth width, int m, int k, int n, Words words)
    {
        var a = Scattered(form.LeftTransposed ? (k, m) : (m, k), words);
        var b = Scattered(form.RightTransposed ? (n, k) : (k, n), words);
        var expected = new Matrix(m, n);
        form.Law(a, b, expected);

        // A dirty output inside a larger dirty buffer, at an odd offset, to catch reading it and writing past it.
        float[] buffer = Enumerable.Repeat(Bits.Float(0xFFFF_FFFFu), m * n + 40).ToArray();
        int offset = 1 + words.Below(17);
        form.Product(a, b, new Matrix(buffer, offset, m, n), width);
        Assert.True(Bits.Of(expected.Span).AsSpan().SequenceEqual(Bits.Of(buffer.AsSpan(offset, m * n))), $"{form.Name} {m}×{k}×{n} at {width}");
        Assert.All(buffer[..offset].Concat(buffer[(offset + m * n)..]), x => Assert.Equal(0xFFFF_FFFFu, Bits.Of(x)));
    }

    /// <summary>A random matrix at an odd offset of an array that is NaN elsewhere, to catch reading outside it.</summary>
    private static Matrix Scattered((int Rows, int Columns) shape, Words words)
    {
        int offset = words.Below(17);
        float[] buffer = Enumerable.Repeat(float.NaN, shape.Rows * shape.Columns + 40).ToArray();
        var matrix = new Matrix(buffer, offset, shape.Rows, shape.Columns);
        words.Fill(matrix.Span);
        return matrix;
    }

    private static (Matrix A, Matrix B, Matrix C) Ones(ProductForm form, int rows, int steps, int columns)
    {
        var a = form.LeftTransposed ? new Matrix(steps, rows) : new Matrix(rows, steps);
        var b = form.RightTransposed ? new Matrix(columns, steps) : new Matrix(steps, columns);
        a.Span.Fill(1f);
        b.Span.Fill(1f);
        return (a, b, new Matrix(rows, columns));
    }

    private static void SetStep(ProductForm form, Matrix a, int step, float value)
    {
        for (int row = 0; row < (form.LeftTransposed ? a.Columns : a.Rows); row++)
        {
            (form.LeftTransposed ? ref a[step, row] : ref a[row, step]) = value;
        }
    }

    private static void FillWithIntegers(Matrix matrix, Words words)
    {
        foreach (ref float value in matrix.Span)
        {
            value = words.Below(41) - 20;
        }
    }

    private sealed record ProductForm(
        string Name,
        Action<Matrix, Matrix, Matrix, VectorWidth> Product,
        Action<Matrix, Matrix, Matrix> Law,
        bool LeftTransposed,
        bool RightTransposed);
}
