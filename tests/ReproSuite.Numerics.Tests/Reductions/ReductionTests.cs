namespace ReproSuite.Numerics.Tests;

public class ReductionTests
{
    [Fact]
    public void The_golden_hundred_has_its_known_sums()
    {
        float[] v = GoldenSequence();
        float sequential = 0f;
        foreach (float x in v)
        {
            sequential += x;
        }

        Assert.Equal("3df1bbce", Bits.Of(v[1]).ToString("x8"));
        Assert.Equal("bf3b54f8", Bits.Of(sequential).ToString("x8"));
        Assert.Equal("bf3b54fd", Bits.Of(Reduction.Sum(v)).ToString("x8"));
    }

    [Fact]
    public void The_golden_dot_product_is_the_sequential_chain()
    {
        float[] v = GoldenSequence().Concat(Enumerable.Range(100, 28).Select(GoldenElement)).ToArray();
        var product = new Matrix(1, 1);
        MatrixProduct.Multiply(new Matrix(v, 0, 1, 64), new Matrix(v, 64, 64, 1), product);
        Assert.Equal("c021830b", Bits.Of(product[0, 0]).ToString("x8"));
    }

    [Fact]
    public void Every_length_and_offset_equals_the_law_written_plainly()
    {
        float[] data = new float[300];
        new Words(8).Fill(data);
        data[17] = -0f;
        data[40] = Bits.Float(1);
        for (int length = 0; length <= 257; length++)
        {
            ReadOnlySpan<float> values = data.AsSpan(length % 7, length);
            double[] wide = values.ToArray().Select(x => (double)x / 3.0).ToArray();
            Assert.Equal(Bits.Of((float)Law(values.ToArray(), single: true)), Bits.Of(Reduction.Sum(values)));
            AssertSame(Law(values.ToArray().Select(x => (double)x), single: false), Reduction.SumDouble(values));
            AssertSame(Law(wide, single: false), Reduction.SumDouble(wide));
            AssertSame(Law(values.ToArray().Select(x => (double)x * x), single: false), Reduction.SumOfSquares(values));
            AssertSame(Law(values.ToArray().Select(x => Math.Abs((double)x)), single: false), Reduction.SumOfAbs(values));
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(37)]
    [InlineData(64)]
    public void Two_opposite_giants_swallow_exactly_their_subtree(int length)
    {
        for (int i = 0; i < length; i++)
        {
            for (int j = 0; j < length; j++)
            {
                if (i != j)
                {
                    float[] values = Enumerable.Repeat(1f, length).ToArray();
                    values[i] = Bits.Float(0x7180_0000u); // 2^100
                    values[j] = -values[i];
                    float expected = length - Swallowed(i, j, length);
                    Assert.Equal((i, j, expected), (i, j, Reduction.Sum(values)));
                    Assert.Equal((i, j, (double)expected), (i, j, Reduction.SumDouble(values)));
                }
            }
        }
    }

    [Fact]
    public void The_sum_of_nothing_is_plus_zero()
    {
        Assert.Equal(0u, Bits.Of(Reduction.Sum([])));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Reduction.SumDouble((ReadOnlySpan<float>)[])));
        Assert.Equal(0u, Bits.Of(Reduction.Sum([-0f])));
    }

    [Fact]
    public void Column_sums_add_the_rows_in_ascending_order()
    {
        var words = new Words(9);
        for (int columns = 0; columns <= 70; columns++)
        {
            var x = new Matrix(5 + columns % 3, columns);
            words.Fill(x.Span);
            float[] expected = new float[columns];
            for (int row = 0; row < x.Rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    expected[column] += x[row, column];
                }
            }

            float[] sums = Enumerable.Repeat(float.NaN, columns).ToArray();
            Reduction.ColumnSums(x, sums);
            Assert.Equal(Bits.Of(expected), Bits.Of(sums));
        }
    }

    [Fact]
    public void Column_sums_of_the_wrong_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => Reduction.ColumnSums(new Matrix(2, 3), new float[2]));

    private static float[] GoldenSequence() => Enumerable.Range(0, 100).Select(GoldenElement).ToArray();

    private static float GoldenElement(int i) => (float)((uint)((ulong)i * 2654435761ul) / 4294967296.0 - 0.5);

    private static void AssertSame(double expected, double actual) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(actual));

    /// <summary>Element i belongs to lane i mod 16; then lane i takes lane i + 8, + 4, + 2, + 1.</summary>
    private static double Law(IEnumerable<float> values, bool single) => Law(values.Select(x => (double)x), single);

    private static double Law(IEnumerable<double> values, bool single)
    {
        double[] lanes = new double[16];
        int i = 0;
        foreach (double value in values)
        {
            lanes[i % 16] = Add(lanes[i % 16], value);
            i++;
        }

        double[] eight = Fold(lanes), four = Fold(eight), two = Fold(four);
        return Add(two[0], two[1]);

        double Add(double x, double y) => single ? (float)x + (float)y : x + y;
        double[] Fold(double[] x) => Enumerable.Range(0, x.Length / 2).Select(k => Add(x[k], x[k + x.Length / 2])).ToArray();
    }

    /// <summary>How many leaves lie below the place where i and j meet in the tree.</summary>
    private static int Swallowed(int i, int j, int length)
    {
        if (i % 16 == j % 16)
        {
            return Math.Max(i, j) / 16 + 1;
        }

        int stride = new[] { 8, 4, 2, 1 }.First(half => i % half == j % half);
        return Enumerable.Range(0, length).Count(k => k % stride == i % stride);
    }
}
