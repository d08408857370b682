using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Initializers;

namespace ReproSuite.Training.Tests.Initializers;

public class InitializerTests
{
    private const int In = 200, Out = 100, Count = In * Out;

    public static TheoryData<InitializerSpec, double> Deviations() => new()
    {
        { new GlorotUniform(), Math.Sqrt(2.0 / (In + Out)) },
        { new GlorotNormal(), Math.Sqrt(2.0 / (In + Out)) },
        { new HeUniform(), Math.Sqrt(2.0 / In) },
        { new HeNormal(), Math.Sqrt(2.0 / In) },
        { new LecunUniform(), Math.Sqrt(1.0 / In) },
        { new LecunNormal(), Math.Sqrt(1.0 / In) },
        { new RandomNormal(), 0.05 },
        { new RandomNormal(1), 1 },
        { new RandomUniform(0.3), 0.3 / Math.Sqrt(3) },
    };

    /// <summary>Of 20,000 draws; a standard error of the mean is d/141, of the deviation at most d/200.</summary>
    [Theory, MemberData(nameof(Deviations))]
    public void Mean_and_deviation_are_those_of_the_scheme(InitializerSpec spec, double deviation)
    {
        var weights = Draw(spec);
        var mean = weights.Average(w => (double)w);
        Assert.Equal(0, mean, deviation / 30);
        Assert.Equal(deviation, Math.Sqrt(weights.Sum(w => (w - mean) * (w - mean)) / Count), deviation / 40);
    }

    [Fact]
    public void Uniform_weights_fill_the_interval_and_stay_in_it()
    {
        var limit = Math.Sqrt(6.0 / (In + Out));
        var weights = Draw(new GlorotUniform());
        Assert.InRange(weights.Max(w => Math.Abs((double)w)), 0.999 * limit, limit * (1 + 1e-6));
    }

    [Fact]
    public void A_plain_normal_is_not_cut() => Assert.InRange(Draw(new RandomNormal(1)).Max(Math.Abs), 3.5f, 6.4f);

    [Fact]
    public void Zeros_and_constants_are_the_same_everywhere()
    {
        Assert.All(Draw(new Zeros()), weight => Assert.Equal(0f, weight));
        Assert.All(Draw(new Constant(0.01)), weight => Assert.Equal(0.01f, weight));
    }

    /// <summary>As in Keras, whose fans of a vector are both its length.</summary>
    [Fact]
    public void A_bias_has_its_length_as_both_fans()
    {
        var (bias, kernel) = (new Matrix(1, 400), new Matrix(400, 400));
        Initializer.FillBias(new LecunUniform(), bias, Stream);
        Initializer.Fill(new LecunUniform(), kernel, Stream);
        Assert.Equal(kernel.Span[..400].ToArray(), bias.Span.ToArray());
    }

    [Fact]
    public void Normal_weights_are_cut_at_two_deviations_of_the_normal_before_the_cut()
    {
        var cut = 2 * Math.Sqrt(2.0 / In) / .87962566103423978;
        var weights = Draw(new HeNormal());
        Assert.InRange(weights.Max(w => Math.Abs((double)w)), 0.98 * cut, cut);
    }

    /// <summary>Between −1 and 1 deviations of the uncut normal lie 0.6826895 of 0.9544997.</summary>
    [Fact]
    public void Normal_weights_have_the_shape_of_a_cut_normal()
    {
        var one = Math.Sqrt(2.0 / In) / .87962566103423978;
        Assert.Equal(0.6826895 / 0.9544997, Draw(new HeNormal()).Count(w => Math.Abs(w) < one) / (double)Count, 0.016);
    }

    [Fact]
    public void Each_element_uses_its_own_word()
    {
        var small = new Matrix(1, 7);
        TruncatedNormal.Fill(small.Span, 1, Stream);
        var large = new Matrix(1, 100);
        TruncatedNormal.Fill(large.Span, 1, Stream);
        Assert.Equal(small.Span.ToArray(), large.Span[..7].ToArray());
    }

    private static RandomStream Stream => Streams.Init("clouds", 1, "hidden", "kernel");

    private static float[] Draw(InitializerSpec spec)
    {
        var kernel = new Matrix(In, Out);
        Initializer.Fill(spec, kernel, Stream);
        return kernel.Span.ToArray();
    }
}
