using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;

namespace ReproSuite.Training.Tests.Layers;

public class GaussianNoiseLayerTests
{
    private const int Width = 37, Rows = 50;
    private static readonly RandomStream Stream = Streams.GaussianNoise("clouds", 1, 0, "noise");

    /// <summary>Of 37,000 draws: five standard errors of the mean are d/38, of the deviation d/54.</summary>
    [Theory, InlineData(0.1), InlineData(2.0)]
    public void The_noise_has_mean_zero_and_the_wanted_deviation(double deviation)
    {
        var layer = Layer(deviation);
        var noise = Enumerable.Range(1, 20).SelectMany(step => layer.ForwardTraining(new Matrix(Rows, Width), (uint)step).Span.ToArray()).ToArray();
        var mean = noise.Average(value => (double)value);
        Assert.Equal(0, mean, deviation / 38);
        Assert.Equal(deviation, Math.Sqrt(noise.Average(value => (value - mean) * (value - mean))), deviation / 54);
    }

    [Fact]
    public void An_element_gets_the_quantile_of_its_own_word()
    {
        var x = Example.Normal("x", Rows, Width);
        var y = Layer(0.3).ForwardTraining(x, 4);
        for (var i = 0; i < x.Span.Length; i++)
        {
            var noise = (float)((float)0.3 * NormalQuantile.Of((Stream.Word((ulong)i, step: 4) + 0.5) / 4294967296.0));
            Assert.Equal(x.Span[i] + noise, y.Span[i]);
        }
    }

    [Fact]
    public void A_smaller_batch_gets_the_first_rows_of_the_same_noise_and_another_step_gets_another()
    {
        var x = Example.Normal("x", Rows, Width);
        var whole = LayerAnswers.Bits(Layer(0.3).ForwardTraining(x, 2));
        Assert.Equal(whole[..(11 * Width)], LayerAnswers.Bits(Layer(0.3).ForwardTraining(x.Slice(0, 11), 2)));
        Assert.NotEqual(whole, LayerAnswers.Bits(Layer(0.3).ForwardTraining(x, 3)));
    }

    [Fact]
    public void In_evaluation_mode_and_for_gradients_it_is_the_identity()
    {
        var x = Example.Normal("x", Rows, Width);
        var before = LayerAnswers.Bits(x);
        Assert.Equal(before, LayerAnswers.Bits(Layer(0.3).Forward(x)));
        Assert.Equal(before, LayerAnswers.Bits(Layer(0.3).Backward(x)));
    }

    private static GaussianNoiseLayer Layer(double deviation) => new(new GaussianNoise(deviation, "noise"), Stream, Width, Rows, new Workspace());
}
