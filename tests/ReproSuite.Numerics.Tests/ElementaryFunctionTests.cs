using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ReproSuite.Numerics.Tests;

public class ElementaryFunctionTests
{
    public static TheoryData<string, string> GoldenDigests => new()
    {
        { "exp", "7ebcb48b7268bbd5397ad23f8eb32bf0974990fd24f89116d2fdbc5eed6ec31f" },
        { "log", "24d62452b0a20aff64e2e777e046983ae57092e920c22de9583a6607adfc65ca" },
        { "tanh", "885e4065d9331882d99665b1e350c985d7ee91eb87c746cc25262aad78e7a906" },
    };

    // The digests come from the same sequence of operations in NumPy.
    [Theory]
    [MemberData(nameof(GoldenDigests))]
    public void All_inputs_with_sixteen_leading_bits_give_the_golden_digest(string name, string expected)
    {
        byte[] outputs = new byte[65536 * 4];
        for (uint i = 0; i < 65536; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(outputs.AsSpan((int)i * 4), Function(name)(Bits.Float(i << 16)));
        }

        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(outputs)));
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    public void A_span_of_any_length_gives_the_bits_of_the_scalar_form(string name)
    {
        var words = new Words(21);
        float[] extremes = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0f, -0f, float.Epsilon, 88.8f, -104f, 1e-5f, -2e-4f, 20f, -21f, 1e30f];
        for (int length = 0; length < 70; length++)
        {
            float[] x = [.. Enumerable.Range(0, length).Select(i => words.Below(4) == 0 ? extremes[words.Below(extremes.Length)] : words.Spread(12))];
            float[] y = new float[length];
            Span(name)(x, y);
            Assert.Equal(x.Select(Function(name)).Select(Bits.Of), y.Select(Bits.Of));
            Span(name)(x, x);
            Assert.Equal(y.Select(Bits.Of), x.Select(Bits.Of));
        }
    }

    [Fact]
    public void A_span_of_doubles_gives_the_bits_of_the_scalar_form()
    {
        var words = new Words(22);
        double[] extremes = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, double.Epsilon, 709, 709.1, -708, -708.1, 1e300];
        for (int length = 0; length < 40; length++)
        {
            double[] x = [.. Enumerable.Range(0, length).Select(i => words.Below(4) == 0 ? extremes[words.Below(extremes.Length)] : words.Ordinary() * 800.0)];
            double[] y = new double[length];
            Det.ExpDouble(x, y);
            Assert.Equal(x.Select(Det.ExpDouble).Select(BitConverter.DoubleToInt64Bits), y.Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Fact]
    public void Spans_of_unlike_length_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Det.Tanh(new float[3], new float[4]));
        Assert.StartsWith("As many results as arguments are needed. Received 3 arguments and 4 places.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Det.ExpDouble(new double[3], new double[2]));
    }

    [Theory]
    [InlineData("exp", 1f, "402df854")]
    [InlineData("exp", 0.5f, "3fd3094c")]
    [InlineData("exp", -2f, "3e0a9555")]
    [InlineData("log", 0.5f, "bf317218")]
    [InlineData("tanh", 1f, "3f42f7d6")]
    [InlineData("tanh", 0.5f, "3eec9a9f")]
    [InlineData("exp", 0f, "3f800000")]
    [InlineData("exp", 88.72283f, "7f7fff84")]
    [InlineData("exp", 88.8f, "7f800000")]
    [InlineData("exp", -103.9f, "00000001")]
    [InlineData("exp", -104f, "00000000")]
    [InlineData("exp", float.PositiveInfinity, "7f800000")]
    [InlineData("exp", float.NegativeInfinity, "00000000")]
    [InlineData("log", 1f, "00000000")]
    [InlineData("log", 0f, "ff800000")]
    [InlineData("log", -1f, "7fc00000")]
    [InlineData("log", float.PositiveInfinity, "7f800000")]
    [InlineData("tanh", float.PositiveInfinity, "3f800000")]
    [InlineData("tanh", float.NegativeInfinity, "bf800000")]
    [InlineData("sigmoid", 0f, "3f000000")]
    [InlineData("sigmoid", float.PositiveInfinity, "3f800000")]
    [InlineData("sigmoid", float.NegativeInfinity, "00000000")]
    public void Single_values_have_known_bits(string name, float x, string expected) =>
        Assert.Equal(expected, Bits.Of(Function(name)(x)).ToString("x8"));

    [Theory]
    [InlineData("exp", "3f800000")]
    [InlineData("log", "ff800000")]
    [InlineData("tanh", "80000000")]
    [InlineData("sigmoid", "3f000000")]
    public void Negative_zero_has_known_bits(string name, string expected) =>
        Assert.Equal(expected, Bits.Of(Function(name)(-0f)).ToString("x8"));

    [Theory]
    [InlineData("exp")]
    [InlineData("log")]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    public void Results_are_correctly_rounded_on_the_reference_inputs(string name)
    {
        foreach (var row in Bits.Vectors("elementary.json", name).EnumerateArray())
        {
            float x = Bits.FromHex(row[0].GetString()!);
            Assert.Equal((x, row[1].GetString()), (x, Bits.Of(Function(name)(x)).ToString("x8")));
        }
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("log")]
    [InlineData("tanh")]
    [InlineData("sigmoid")]
    public void Every_NaN_gives_the_canonical_NaN(string name)
    {
        Assert.Equal(0x7FC0_0000u, Bits.Of(Function(name)(Bits.Float(0xFFC0_0000u))));
        Assert.Equal(0x7FC0_0000u, Bits.Of(Function(name)(Bits.Float(0x7FC0_1234u))));
    }

    [Fact]
    public void Tanh_is_odd_bit_for_bit()
    {
        var words = new Words(6);
        for (int i = 0; i < 10_000; i++)
        {
            float x = words.Spread(14);
            Assert.Equal(Bits.Of(Det.Tanh(x)) ^ 0x8000_0000u, Bits.Of(Det.Tanh(-x)));
        }
    }

    [Fact]
    public void Double_exponential_and_logarithm_keep_their_stated_accuracy()
    {
        var words = new Words(7);
        for (int i = 0; i < 20_000; i++)
        {
            double x = words.Ordinary() * 20.0;
            AssertClose(Math.Exp(x), Det.ExpDouble(x), 1e-14);
            x = words.Ordinary() * 707.0;
            AssertClose(Math.Exp(x), Det.ExpDouble(x), 2e-13);
            double positive = Math.ScaleB(1.0 + Math.Abs(words.Ordinary()), 1 + words.Below(800));
            AssertClose(Math.Log(positive), Det.LogDouble(positive), 1e-15);
            AssertClose(Math.Log(1.0 / positive), Det.LogDouble(1.0 / positive), 1e-15);
        }
    }

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(1e-310)]
    [InlineData(2.2250738585072014e-308)]
    public void Double_logarithm_reaches_subnormal_numbers(double x) => AssertClose(Math.Log(x), Det.LogDouble(x), 1e-15);

    [Fact]
    public void Double_forms_have_stated_ends()
    {
        Assert.Equal(double.PositiveInfinity, Det.ExpDouble(709.5));
        Assert.Equal(0.0, Det.ExpDouble(-708.5));
        Assert.Equal(double.PositiveInfinity, Det.ExpDouble(double.PositiveInfinity));
        Assert.Equal(0.0, Det.ExpDouble(double.NegativeInfinity));
        Assert.True(double.IsNaN(Det.ExpDouble(double.NaN)));
        Assert.Equal(double.NegativeInfinity, Det.LogDouble(-0.0));
        Assert.Equal(double.PositiveInfinity, Det.LogDouble(double.PositiveInfinity));
        Assert.True(double.IsNaN(Det.LogDouble(-1.0)));
        Assert.True(double.IsNaN(Det.LogDouble(double.NaN)));
        Assert.True(double.IsFinite(Det.ExpDouble(709.0)) && Det.ExpDouble(-708.0) > 0.0);
    }

    private static void AssertClose(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), $"expected {expected:R}, got {actual:R}");

    private delegate void SpanFunction(ReadOnlySpan<float> x, Span<float> y);

    private static SpanFunction Span(string name) => name switch
    {
        "exp" => Det.Exp,
        "tanh" => Det.Tanh,
        "sigmoid" => Det.Sigmoid,
        _ => throw new ArgumentException(name),
    };

    private static Func<float, float> Function(string name) => name switch
    {
        "exp" => Det.Exp,
        "log" => Det.Log,
        "tanh" => Det.Tanh,
        "sigmoid" => Det.Sigmoid,
        _ => throw new ArgumentException(name),
    };
}
