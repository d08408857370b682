using System.Numerics;
using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics.Tests;

public class FusedMultiplyAddTests
{
    // Cases where a C library or a multiply-then-add goes wrong: dotnet/runtime issues 98704 and 133349.
    [Theory]
    [InlineData("97000800", "1cfff001", "00010002", "00010001")]
    [InlineData("d58ceec0", "34670000", "980645fc", "ca7e56df")]
    [InlineData("3f809332", "217edaed", "2deb9759", "2deb9759")]
    [InlineData("3f800401", "3f800401", "bf800802", "32804008")]
    public void Hard_cases_are_rounded_once_in_hardware_and_in_software(string a, string b, string c, string expected)
    {
        float x = Bits.FromHex(a), y = Bits.FromHex(b), z = Bits.FromHex(c);
        Assert.Equal(expected, Bits.Of(Det.Fma(x, y, z)).ToString("x8"));
        Assert.Equal(expected, Bits.Of(Det.SoftFma(x, y, z)).ToString("x8"));
        Assert.Equal(expected, Bits.Of(ExactFma(x, y, z)).ToString("x8"));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 30)]
    [InlineData(3, 90)]
    public void Software_and_hardware_equal_the_exact_result_on_random_inputs(int seed, int spread)
    {
        var words = new Words((ulong)seed);
        for (int i = 0; i < 20_000; i++)
        {
            Compare(words.Spread(spread), words.Spread(spread), words.Spread(spread));
        }
    }

    [Fact]
    public void Software_and_hardware_equal_the_exact_result_near_and_below_the_smallest_normal()
    {
        var words = new Words(4);
        for (int i = 0; i < 40_000; i++)
        {
            float a = Bits.Float((words.Next() & 0x807F_FFFFu) | ((uint)(20 + words.Below(60)) << 23));
            float b = Bits.Float((words.Next() & 0x807F_FFFFu) | ((uint)(20 + words.Below(60)) << 23));
            float c = Bits.Float(words.Next() & 0x80FF_FFFFu);
            Compare(a, b, c);
        }
    }

    [Fact]
    public void Software_and_hardware_equal_the_exact_result_next_to_ties()
    {
        // c is large against the product, so that the product decides between two neighbours, or is exactly half way.
        var words = new Words(5);
        for (int i = 0; i < 40_000; i++)
        {
            float c = words.Spread(10);
            float half = MathF.BitIncrement(MathF.Abs(c)) - MathF.Abs(c);
            float a = Bits.Float(0x3F00_0000u | (words.Below(3) == 0 ? 0u : 1u << words.Below(23)));
            float b = (words.Below(2) == 0 ? half : -half) * Bits.Float(0x3F80_0000u | (words.Below(3) == 0 ? 0u : 1u << words.Below(23)));
            Compare(a, b, c);
        }
    }

    [Theory]
    [InlineData(float.PositiveInfinity, 0f, 1f, float.NaN)]
    [InlineData(float.PositiveInfinity, 1f, float.NegativeInfinity, float.NaN)]
    [InlineData(float.MaxValue, float.MaxValue, 0f, float.PositiveInfinity)]
    [InlineData(float.MaxValue, 2f, float.NegativeInfinity, float.NegativeInfinity)]
    [InlineData(0f, 5f, -0f, 0f)]
    [InlineData(1f, 1f, -1f, 0f)]
    public void Special_values_follow_IEEE_754(float a, float b, float c, float expected)
    {
        Assert.Equal(Bits.Of([expected]), Bits.Of([Det.Fma(a, b, c)]));
        Assert.Equal(Bits.Of([expected]), Bits.Of([Det.SoftFma(a, b, c)]));
        Assert.Equal(Bits.Of([expected]), Bits.Of([InAVector(a, b, c)]));
    }

    [Fact]
    public void A_sum_of_two_negative_zeros_is_negative_zero()
    {
        Assert.Equal(0x8000_0000u, Bits.Of(Det.Fma(-0f, 5f, -0f)));
        Assert.Equal(0x8000_0000u, Bits.Of(Det.SoftFma(-0f, 5f, -0f)));
        Assert.Equal(0x8000_0000u, Bits.Of(InAVector(-0f, 5f, -0f)));
    }

    private static void Compare(float a, float b, float c)
    {
        uint exact = Bits.Of(ExactFma(a, b, c));
        bool equal = exact == Bits.Of(Det.SoftFma(a, b, c)) && exact == Bits.Of(Det.Fma(a, b, c)) && exact == Bits.Of(InAVector(a, b, c));
        Assert.True(equal, $"fma({a:R}, {b:R}, {c:R}) is {Bits.Float(exact):R}; software {Det.SoftFma(a, b, c):R}, hardware {Det.Fma(a, b, c):R}");
    }

    /// <summary>a·b + c for finite inputs in unbounded integers, rounded once, ties to even.</summary>
    private static float ExactFma(float a, float b, float c)
    {
        var (ma, ea) = Split(a);
        var (mb, eb) = Split(b);
        var (mc, ec) = Split(c);
        int exponent = Math.Min(ea + eb, ec);
        BigInteger sum = ((BigInteger)(ma * mb) << (ea + eb - exponent)) + ((BigInteger)mc << (ec - exponent));
        if (sum.IsZero)
        {
            return a * b + c;
        }

        BigInteger size = BigInteger.Abs(sum);
        int drop = Math.Max((int)size.GetBitLength() - 24, -149 - exponent);
        if (drop > 0)
        {
            BigInteger rest = size & ((BigInteger.One << drop) - 1);
            BigInteger half = BigInteger.One << (drop - 1);
            size >>= drop;
            size += rest > half || (rest == half && !size.IsEven) ? 1 : 0;
            exponent += drop;
        }

        double value = (double)size * Math.ScaleB(1.0, exponent);
        return (float)(sum.Sign < 0 ? -value : value);
    }

    private static (long Mantissa, int Exponent) Split(float x)
    {
        int exponent = (int)((Bits.Of(x) >> 23) & 0xFF);
        long mantissa = (Bits.Of(x) & 0x7F_FFFF) + (exponent == 0 ? 0 : 0x80_0000);
        return (x < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 150);
    }

    /// <summary>The vector form with the operands in the last of its lanes, beside other numbers.</summary>
    private static float InAVector(float a, float b, float c) =>
        Det.SoftFma(Vector128.Create(1f, 3f, -7f, a), Vector128.Create(1f, 1e30f, 5f, b), Vector128.Create(1f, 1e-30f, 9f, c))[3];
}
