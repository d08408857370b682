using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Layers;

public class AlphaDropoutLayerTests
{
    private const int Width = 37, Rows = 50;
    private static readonly RandomStream Stream = Streams.Dropout("clouds", 1, 0, "drop");

    [Theory, InlineData(0), InlineData(1)]
    public void Kept_and_dropped_elements_and_their_gradients_are_those_of_Keras(int number)
    {
        var known = KnownAnswers.Read("layers.json").GetProperty("alpha-dropout")[number];
        var (x, dy) = (LayerAnswers.Rows(known.GetProperty("x")), LayerAnswers.Rows(known.GetProperty("dy")));
        var (kept, slope) = (LayerAnswers.Rows(known.GetProperty("if-kept")), LayerAnswers.Rows(known.GetProperty("dx-if-kept")));
        var rate = known.Number("rate");
        var layer = new AlphaDropoutLayer(new AlphaDropout(rate, "drop"), Stream, x.Columns, x.Rows, new Workspace());
        var dropped = 0;
        for (uint step = 1; step <= 4; step++)
        {
            var (y, dx) = (layer.ForwardTraining(x, step).Span.ToArray(), layer.Backward(Copy(dy)).Span.ToArray());
            for (var i = 0; i < y.Length; i++)
            {
                var isDropped = Stream.Word((ulong)i, step) < rate * 4294967296.0;
                dropped += isDropped ? 1 : 0;
                Assert.Equal(isDropped ? known.Number("if-dropped") : kept.Span[i], y[i], 1e-6);
                Assert.Equal(isDropped ? 0 : slope.Span[i], dx[i], 1e-6);
            }
        }
        Assert.InRange(dropped, 1, 4 * x.Span.Length - 1);
    }

    /// <summary>Twenty masks of 1,850 elements of a standard normal; a standard error of the mean is 1/192.</summary>
    [Theory, InlineData(0.1), InlineData(0.5)]
    public void Mean_and_variance_of_standard_numbers_are_kept(double rate)
    {
        var (layer, x) = (Layer(rate), Example.Normal("x", Rows, Width));
        var values = Enumerable.Range(1, 20).SelectMany(step => layer.ForwardTraining(x, (uint)step).Span.ToArray()).ToArray();
        var mean = values.Average(value => (double)value);
        Assert.Equal(0, mean, 0.05);
        Assert.Equal(1, values.Average(value => (value - mean) * (value - mean)), 0.08);
    }

    [Fact]
    public void In_evaluation_mode_and_with_rate_zero_it_returns_its_input()
    {
        var x = Example.Normal("x", Rows, Width);
        Assert.Equal(LayerAnswers.Bits(x), LayerAnswers.Bits(Layer(0.9).Forward(x)));
        Assert.Equal(LayerAnswers.Bits(x), LayerAnswers.Bits(Layer(0).ForwardTraining(x, 1)));
    }

    /// <summary>Alone, an element goes through the scalar tail; in the batch most go through registers.</summary>
    [Fact]
    public void A_register_has_the_bits_of_the_scalar_form()
    {
        var x = Example.Normal("x", Rows, Width);
        var together = LayerAnswers.Bits(Layer(0.4).ForwardTraining(x, 3));
        for (var count = 1; count < 16; count++)
        {
            var layer = new AlphaDropoutLayer(new AlphaDropout(0.4, "drop"), Stream, count, 1, new Workspace());
            Assert.Equal(together[..count], LayerAnswers.Bits(layer.ForwardTraining(new Matrix(x.Span[..count].ToArray(), 0, 1, count), 3)));
        }
    }

    private static AlphaDropoutLayer Layer(double rate) => new(new AlphaDropout(rate, "drop"), Stream, Width, Rows, new Workspace());

    private static Matrix Copy(Matrix matrix) => new(matrix.Span.ToArray(), 0, matrix.Rows, matrix.Columns);
}
