namespace ReproSuite.Numerics.Tests;

public class SparseProductTests
{
    public static TheoryData<int> EveryWidth
    {
        get
        {
            var data = new TheoryData<int>();
            foreach (var width in Enum.GetValues<VectorWidth>().Where(width => width <= VectorWidth.SoftFour || Det.HasHardwareFma))
            {
                data.Add((int)width);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Every_shape_equals_the_dense_law_bit_for_bit(int width)
    {
        var words = new Words(30);
        int[] sizes = [0, 1, 2, 3, 5, 16, 17, 33];
        foreach (int m in sizes)
        {
            foreach (int n in sizes.Append(100).Append(150))
            {
                Compare((VectorWidth)width, m, sizes[words.Below(sizes.Length)], n, share: words.Below(5), words);
            }
        }

        Compare((VectorWidth)width, 40, 300, 128, share: 1, words);
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Two_opposite_giants_leave_only_the_later_terms(int width)
    {
        const int Steps = 7, Columns = 45;
        for (int i = 0; i < Steps; i++)
        {
            for (int j = 0; j < Steps; j++)
            {
                if (i != j)
                {
                    var ones = new Matrix(3, Steps);
                    ones.Span.Fill(1f);
                    for (int row = 0; row < 3; row++)
                    {
                        (ones[row, i], ones[row, j]) = (Bits.Float(0x7180_0000u), -Bits.Float(0x7180_0000u));
                    }

                    var (b, c) = (new Matrix(Steps, Columns), new Matrix(3, Columns));
                    b.Span.Fill(1f);
                    SparseProduct.Multiply(All(Compress(ones)), b, c, (VectorWidth)width);
                    Assert.All(c.Span.ToArray(), value => Assert.Equal(Steps - 1 - Math.Max(i, j), value));

                    SparseProduct.MultiplyTransposedLeft(All(Compress(ScalarLaw.Transpose(ones))), b, c, (VectorWidth)width);
                    Assert.All(c.Span.ToArray(), value => Assert.Equal(Steps - 1 - Math.Max(i, j), value));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryWidth))]
    public void Products_of_small_integers_are_exact(int width)
    {
        var words = new Words(31);
        var (dense, b) = (new Matrix(9, 200), new Matrix(200, 37));
        foreach (ref float value in dense.Span)
        {
            value = words.Below(3) == 0 ? words.Below(41) - 20 : 0;
        }

        foreach (ref float value in b.Span)
        {
            value = words.Below(41) - 20;
        }

        var c = new Matrix(9, 37);
        SparseProduct.Multiply(All(Compress(dense)), b, c, (VectorWidth)width);
        for (int i = 0; i < 9; i++)
        {
            for (int j = 0; j < 37; j++)
            {
                Assert.Equal(Enumerable.Range(0, 200).Sum(k => (long)dense[i, k] * (long)b[k, j]), (long)c[i, j]);
            }
        }
    }

    [Fact]
    public void A_right_operand_that_is_not_finite_gives_the_dense_gradient()
    {
        var words = new Words(32);
        var (dense, dy) = (Sprinkled(6, 20, 3, words), new Matrix(6, 18));
        words.Fill(dy.Span);
        dy[2, 4] = float.PositiveInfinity;
        dy[3, 5] = float.NaN;
        var (expected, actual) = (new Matrix(20, 18), new Matrix(20, 18));
        ScalarLaw.MultiplyTransposedLeft(dense, dy, expected);
        SparseProduct.MultiplyTransposedLeft(All(Compress(dense)), dy, actual);
        Assert.Equal(Bits.Of(expected.Span), Bits.Of(actual.Span));
        Assert.True(float.IsNaN(actual[0, 5]));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(1, true)]
    public void A_product_that_is_handed_out_has_the_rows_of_one_that_is_kept(int threads, bool infinite)
    {
        using var team = new Team(threads);
        var words = new Words(38);
        var (x, dy, kept) = (All(Compress(Sprinkled(30, 101, 4, words))), new Matrix(30, 21), new Matrix(101, 21));
        words.Fill(dy.Span);
        dy[3, 3] = infinite ? float.NegativeInfinity : 1f;
        SparseProduct.MultiplyTransposedLeft(x, dy, kept);
        var collector = new Collector(new Matrix(101, 21));
        SparseProduct.MultiplyTransposedLeft(x, dy, collector, team);
        Assert.Equal(101, collector.Count);
        Assert.Equal(Bits.Of(kept.Span), Bits.Of(collector.Rows.Span));
    }

    [Fact]
    public void Rows_may_come_in_any_order_and_more_than_once()
    {
        var words = new Words(33);
        var (dense, b) = (Sprinkled(5, 30, 2, words), new Matrix(30, 20));
        words.Fill(b.Span);
        int[] order = [4, 0, 0, 3];
        var (all, some) = (new Matrix(5, 20), new Matrix(4, 20));
        SparseProduct.Multiply(All(Compress(dense)), b, all);
        SparseProduct.Multiply(new SparseRows(Compress(dense), order), b, some);
        for (int i = 0; i < order.Length; i++)
        {
            Assert.Equal(Bits.Of(all.Row(order[i])), Bits.Of(some.Row(i)));
        }
    }

    [Fact]
    public void A_team_gives_the_bits_of_one_thread()
    {
        using var team = new Team(3);
        var words = new Words(37);
        var (x, w, dy) = (All(Compress(Sprinkled(70, 300, 4, words))), new Matrix(300, 50), new Matrix(70, 50));
        words.Fill(w.Span);
        words.Fill(dy.Span);
        var (alone, shared) = (new Matrix(70, 50), new Matrix(70, 50));
        SparseProduct.Multiply(x, w, alone);
        SparseProduct.Multiply(x, w, shared, team);
        Assert.Equal(Bits.Of(alone.Span), Bits.Of(shared.Span));
        (alone, shared) = (new Matrix(300, 50), new Matrix(300, 50));
        SparseProduct.MultiplyTransposedLeft(x, dy, alone);
        SparseProduct.MultiplyTransposedLeft(x, dy, shared, team);
        Assert.Equal(Bits.Of(alone.Span), Bits.Of(shared.Span));
    }

    [Fact]
    public void Products_allocate_nothing_once_warm()
    {
        var words = new Words(34);
        var (x, w, y, dw) = (All(Compress(Sprinkled(40, 300, 2, words))), new Matrix(300, 50), new Matrix(40, 50), new Matrix(300, 50));
        Multiply();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Multiply();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Multiply()
        {
            SparseProduct.Multiply(x, w, y);
            SparseProduct.MultiplyTransposedLeft(x, y, dw);
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_and_overlaps_are_refused()
    {
        var a = All(Compress(Sprinkled(2, 3, 2, new Words(35))));
        var error = Assert.Throws<ArgumentException>(() => SparseProduct.Multiply(a, new Matrix(4, 5), new Matrix(2, 5)));
        Assert.Equal("The shapes of a · b do not fit: a is 2×3, b is 4×5, c is 2×5.", error.Message);
        Assert.Throws<ArgumentException>(() => SparseProduct.MultiplyTransposedLeft(a, new Matrix(3, 5), new Matrix(3, 5)));
        float[] data = new float[30];
        Assert.Throws<ArgumentException>(() => SparseProduct.Multiply(a, new Matrix(data, 0, 3, 5), new Matrix(data, 14, 2, 5)));
    }

    [Fact]
    public void A_matrix_knows_its_compressed_form()
    {
        var dense = Sprinkled(7, 11, 3, new Words(36));
        Assert.Equal(Bits.Of(dense.Span), Bits.Of(Compress(dense).ToDense().Span));
        Assert.Equal("2×3 with 1 elements", new SparseMatrix(3, [0, 1, 1], [2], [5]).ToString());
    }

    [Theory]
    [InlineData(new[] { 0, 1 }, new[] { 3 })]
    [InlineData(new[] { 0, 1 }, new[] { -1 })]
    [InlineData(new[] { 0, 2 }, new[] { 1, 1 })]
    [InlineData(new[] { 0, 2 }, new[] { 2, 1 })]
    [InlineData(new[] { 0, 2, 1 }, new[] { 1 })]
    [InlineData(new[] { 1, 1 }, new[] { 1 })]
    [InlineData(new[] { 0, 5 }, new[] { 1 })]
    [InlineData(new int[0], new int[0])]
    public void Arrays_that_are_no_compressed_form_are_refused(int[] starts, int[] columns) =>
        Assert.Throws<ArgumentException>(() => new SparseMatrix(3, starts, columns, new float[columns.Length]));

    private static void Compare(VectorWidth width, int m, int k, int n, int share, Words words)
    {
        var (x, w, dy) = (Sprinkled(m, k, share, words), new Matrix(k, n), new Matrix(m, n));
        words.Fill(w.Span);
        words.Fill(dy.Span);
        var rows = All(Compress(x));
        var (expected, actual) = (new Matrix(m, n), Dirty(m, n));
        ScalarLaw.Multiply(x, w, expected);
        SparseProduct.Multiply(rows, w, actual, width);
        Assert.True(Bits.Of(expected.Span).AsSpan().SequenceEqual(Bits.Of(actual.Span)), $"x·w {m}×{k}×{n} at {width}");

        (expected, actual) = (new Matrix(k, n), Dirty(k, n));
        ScalarLaw.MultiplyTransposedLeft(x, dy, expected);
        SparseProduct.MultiplyTransposedLeft(rows, dy, actual, width);
        Assert.True(Bits.Of(expected.Span).AsSpan().SequenceEqual(Bits.Of(actual.Span)), $"xᵀ·dy {m}×{k}×{n} at {width}");
    }

    /// <summary>Mostly zeros; every (share + 1)th element is a number, sometimes −0.</summary>
    private static Matrix Sprinkled(int rows, int columns, int share, Words words)
    {
        var matrix = new Matrix(rows, columns);
        foreach (ref float value in matrix.Span)
        {
            value = words.Below(share + 1) > 0 ? 0f : words.Below(20) == 0 ? -0f : words.Ordinary();
        }

        return matrix;
    }

    private static Matrix Dirty(int rows, int columns)
    {
        var matrix = new Matrix(rows, columns);
        matrix.Span.Fill(float.NaN);
        return matrix;
    }

    /// <summary>Keeps what is not +0.</summary>
    private static SparseMatrix Compress(Matrix dense)
    {
        var (starts, columns, values) = (new List<int> { 0 }, new List<int>(), new List<float>());
        for (int i = 0; i < dense.Rows; i++)
        {
            for (int j = 0; j < dense.Columns; j++)
            {
                if (Bits.Of(dense[i, j]) != 0)
                {
                    columns.Add(j);
                    values.Add(dense[i, j]);
                }
            }

            starts.Add(values.Count);
        }

        return new SparseMatrix(dense.Columns, [.. starts], [.. columns], [.. values]);
    }

    private static SparseRows All(SparseMatrix matrix) => new(matrix, Enumerable.Range(0, matrix.RowCount).ToArray());

    private sealed class Collector(Matrix rows) : IFinishedRows
    {
        private int _count;

        public Matrix Rows => rows;

        public int Count => _count;

        public void Finish(int first, Matrix finished)
        {
            Interlocked.Add(ref _count, finished.Rows);
            finished.Span.CopyTo(rows.Slice(first, finished.Rows).Span);
        }
    }
}
