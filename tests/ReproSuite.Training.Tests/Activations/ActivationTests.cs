using ReproSuite.Core.Specs;
using ReproSuite.Training.Activations;

namespace ReproSuite.Training.Tests.Activations;

public class ActivationTests
{
    /// <summary>Long enough for a whole register and a tail.</summary>
    private const int Length = 23;

    [Fact]
    public void Relu_turns_everything_but_positive_numbers_into_plus_zero()
    {
        foreach (var special in new[] { -1f, -0f, 0f, float.NaN, float.NegativeInfinity })
        {
            var x = Enumerable.Repeat(special, Length).ToArray();
            Activation.Of(new Relu()).Forward(x);
            Assert.All(x, y => Assert.Equal(0u, BitConverter.SingleToUInt32Bits(y)));
        }
        var kept = Enumerable.Range(1, Length).Select(i => i * 0.1f).ToArray();
        var before = kept.ToArray();
        Activation.Of(new Relu()).Forward(kept);
        Assert.Equal(before, kept);
    }

    [Fact]
    public void Relu_passes_no_gradient_where_it_gave_zero()
    {
        var y = Enumerable.Range(0, Length).Select(i => i % 2 == 0 ? 0f : 3f).ToArray();
        var dy = Enumerable.Repeat(5f, Length).ToArray();
        Activation.Of(new Relu()).Backward(y, dy);
        Assert.Equal(y.Select(v => v > 0 ? 5f : 0f), dy);
    }

    [Theory, InlineData(0.5f, 0.62245935f, 0.46211717f), InlineData(-2f, 0.11920292f, -0.9640276f)]
    public void Sigmoid_and_tanh_have_their_textbook_values(float x, float sigmoid, float tanh)
    {
        float[] s = [x], t = [x];
        Activation.Of(new Sigmoid()).Forward(s);
        Activation.Of(new Tanh()).Forward(t);
        Assert.Equal(sigmoid, s[0], 1e-7f);
        Assert.Equal(tanh, t[0], 1e-7f);
    }
}
