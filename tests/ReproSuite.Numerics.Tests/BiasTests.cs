namespace ReproSuite.Numerics.Tests;

public class BiasTests
{
    [Fact]
    public void A_bias_is_one_addition_per_element_and_rectifying_keeps_what_is_positive()
    {
        var words = new Words(15);
        for (int columns = 0; columns < 40; columns++)
        {
            var (x, sum, rectified) = (new Matrix(5, columns), new Matrix(5, columns), new Matrix(5, columns));
            float[] bias = new float[columns];
            words.Fill(x.Span);
            words.Fill(bias);
            if (columns > 3)
            {
                (x[0, 1], x[1, 2], bias[3]) = (float.NaN, float.PositiveInfinity, -x[2, 3]);
            }

            x.Span.CopyTo(sum.Span);
            x.Span.CopyTo(rectified.Span);
            Bias.Add(sum, bias);
            Bias.AddAndRectify(rectified, bias);
            for (int i = 0; i < 5; i++)
            {
                for (int j = 0; j < columns; j++)
                {
                    float expected = x[i, j] + bias[j];
                    Assert.Equal(Bits.Of([expected]), Bits.Of([sum[i, j]]));
                    Assert.Equal(Bits.Of(expected > 0f ? expected : 0f), Bits.Of(rectified[i, j]));
                }
            }
        }
    }

    [Fact]
    public void A_bias_of_another_length_or_inside_the_matrix_is_refused()
    {
        float[] data = new float[10];
        var error = Assert.Throws<ArgumentException>(() => Bias.Add(new Matrix(data, 0, 2, 3), new float[4]));
        Assert.StartsWith("A bias for a 2×3 matrix needs 3 elements. Received 4.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Bias.AddAndRectify(new Matrix(data, 0, 2, 3), data.AsSpan(5, 3)));
    }
}
