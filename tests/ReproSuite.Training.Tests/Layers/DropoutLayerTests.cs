using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;

namespace ReproSuite.Training.Tests.Layers;

public class DropoutLayerTests
{
    private const int Width = 37, Rows = 50;
    private static readonly RandomStream Stream = Streams.Dropout("clouds", 1, 0, "drop");

    [Fact]
    public void Dropout_with_rate_zero_returns_its_input()
    {
        var x = Example.Normal("x", Rows, Width);
        Assert.Equal(Bits(x), Bits(Layer(0).ForwardTraining(x, 1)));
    }

    [Fact]
    public void Dropout_in_evaluation_mode_returns_its_input()
    {
        var x = Example.Normal("x", Rows, Width);
        Assert.Equal(Bits(x), Bits(Layer(0.9).Forward(x)));
    }

    [Theory, InlineData(0.1), InlineData(0.5), InlineData(0.9)]
    public void An_element_is_dropped_exactly_when_its_word_is_below_the_rate(double rate)
    {
        var x = Example.Normal("x", Rows, Width);
        var y = Layer(rate).ForwardTraining(x, 3);
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Width; column++)
            {
                var kept = Stream.Word((ulong)(row * Width + column), step: 3) >= Math.Round(rate * 4294967296.0);
                Assert.Equal(kept ? x[row, column] * (float)(1 / (1 - rate)) : 0f, y[row, column]);
            }
    }

    /// <summary>Twenty masks of 1,850 elements; five standard errors of a share are 5·sqrt(p(1−p)/37,000).</summary>
    [Theory, InlineData(0.1), InlineData(0.25), InlineData(0.5), InlineData(0.8)]
    public void The_share_of_dropped_elements_is_the_rate(double rate)
    {
        var (layer, ones) = (Layer(rate), Ones());
        var dropped = 0;
        for (uint step = 1; step <= 20; step++)
            foreach (var y in layer.ForwardTraining(ones, step).Span) dropped += y == 0 ? 1 : 0;
        var elements = 20 * Rows * Width;
        Assert.Equal(rate, (double)dropped / elements, 5 * Math.Sqrt(rate * (1 - rate) / elements));
    }

    [Fact]
    public void A_smaller_batch_gets_the_first_rows_of_the_same_mask()
    {
        var whole = Layer(0.4).ForwardTraining(Ones(), 2);
        var part = Layer(0.4).ForwardTraining(Ones().Slice(0, 11), 2);
        Assert.Equal(Bits(whole.Slice(0, 11)), Bits(part));
    }

    [Fact]
    public void Each_step_has_a_mask_of_its_own()
    {
        var layer = Layer(0.4);
        var first = Bits(layer.ForwardTraining(Ones(), 1));
        Assert.NotEqual(first, Bits(layer.ForwardTraining(Ones(), 2)));
        Assert.Equal(first, Bits(layer.ForwardTraining(Ones(), 1)));
    }

    [Fact]
    public void The_gradient_passes_through_the_same_mask()
    {
        var layer = Layer(0.4);
        var y = Bits(layer.ForwardTraining(Ones(), 1));
        Assert.Equal(y, Bits(layer.Backward(Ones())));
    }

    private static DropoutLayer Layer(double rate) => new(new Dropout(rate, "drop"), Stream, Width, Rows, new Workspace());

    private static Matrix Ones()
    {
        var ones = new Matrix(Rows, Width);
        ones.Span.Fill(1f);
        return ones;
    }

    private static uint[] Bits(Matrix matrix) => Array.ConvertAll(matrix.Span.ToArray(), BitConverter.SingleToUInt32Bits);
}
