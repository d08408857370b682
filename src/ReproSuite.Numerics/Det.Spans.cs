using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <content>The elementary functions over spans: eight doubles at a time, each lane with the operations of the scalar form in their order.</content>
public static partial class Det
{
    private const int Lanes = 8;

    /// <summary>Computes <see cref="Exp(float)"/> of each element.</summary>
    /// <param name="x">The exponents.</param>
    /// <param name="y">Receives the results; as long as <paramref name="x"/>, the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Exp(ReadOnlySpan<float> x, Span<float> y) => Map<ExpMap>(x, y);

    /// <summary>Computes <see cref="Tanh(float)"/> of each element.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="y">Receives the results; as long as <paramref name="x"/>, the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Tanh(ReadOnlySpan<float> x, Span<float> y) => Map<TanhMap>(x, y);

    /// <summary>Computes <see cref="Sigmoid(float)"/> of each element.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="y">Receives the results; as long as <paramref name="x"/>, the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> y) => Map<SigmoidMap>(x, y);

    /// <summary>Computes <see cref="ExpDouble(double)"/> of each element.</summary>
    /// <param name="x">The exponents.</param>
    /// <param name="y">Receives the results; as long as <paramref name="x"/>, the same memory or apart from it.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void ExpDouble(ReadOnlySpan<double> x, Span<double> y)
    {
        RequireSameLength(x.Length, y.Length);
        int i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= x.Length - Lanes; i += Lanes)
            {
                ExpDouble(Vector512.Create(x.Slice(i, Lanes))).CopyTo(y[i..]);
            }
        }

        for (; i < x.Length; i++)
        {
            y[i] = ExpDouble(x[i]);
        }
    }

    /// <summary>The vector form of <see cref="ExpDouble(double)"/>: the same operations; extremes and NaN are put in afterwards.</summary>
    private static Vector512<double> ExpDouble(Vector512<double> x)
    {
        Vector512<double> shift = Vector512.Create(RoundingShift);
        Vector512<double> scaled = x * Log2E;
        Vector512<double> shifted = scaled + shift;
        Vector512<double> remainder = scaled - (shifted - shift);
        Vector512<double> power = Vector512.Create(4.4455382718708116e-10);
        power = power * remainder + Vector512.Create(7.054911620801123e-09);
        power = power * remainder + Vector512.Create(1.01780860092397e-07);
        power = power * remainder + Vector512.Create(1.321548679014431e-06);
        power = power * remainder + Vector512.Create(1.5252733804059841e-05);
        power = power * remainder + Vector512.Create(0.0001540353039338161);
        power = power * remainder + Vector512.Create(0.0013333558146428443);
        power = power * remainder + Vector512.Create(0.009618129107628477);
        power = power * remainder + Vector512.Create(0.05550410866482158);
        power = power * remainder + Vector512.Create(0.24022650695910072);
        power = power * remainder + Vector512.Create(Ln2);
        power = power * remainder + Vector512<double>.One;

        // The last bits of the shifted sum are the rounded exponent itself.
        Vector512<long> exponent = (shifted.AsInt64() + Vector512.Create(1023L)) << 52;
        Vector512<double> result = power * exponent.AsDouble();
        result = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(-708.0)), Vector512<double>.Zero, result);
        result = Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(709.0)), Vector512.Create(double.PositiveInfinity), result);
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), result, x);
    }

    private static void Map<TMap>(ReadOnlySpan<float> x, Span<float> y)
        where TMap : struct, IMap
    {
        RequireSameLength(x.Length, y.Length);
        int i = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; i <= x.Length - 2 * Lanes; i += 2 * Lanes)
            {
                Vector512<float> input = Vector512.Create(x.Slice(i, 2 * Lanes));
                Vector512<float> output = Vector512.Narrow(TMap.Of(Vector512.WidenLower(input)), TMap.Of(Vector512.WidenUpper(input)));
                Vector512.ConditionalSelect(Vector512.Equals(input, input), output, Vector512.Create(CanonicalNaN)).CopyTo(y[i..]);
            }
        }

        for (; i < x.Length; i++)
        {
            y[i] = TMap.Of(x[i]);
        }
    }

    private static void RequireSameLength(int inputs, int outputs)
    {
        if (inputs != outputs)
        {
            throw new ArgumentException($"As many results as arguments are needed. Received {inputs} arguments and {outputs} places.", nameof(outputs));
        }
    }

    /// <summary>A function: its scalar law, and its vector form in double before the rounding to float.</summary>
    private interface IMap
    {
        static abstract float Of(float x);

        static abstract Vector512<double> Of(Vector512<double> x);
    }

    private readonly struct ExpMap : IMap
    {
        public static float Of(float x) => Exp(x);

        public static Vector512<double> Of(Vector512<double> x) => ExpDouble(x);
    }

    private readonly struct SigmoidMap : IMap
    {
        public static float Of(float x) => Sigmoid(x);

        public static Vector512<double> Of(Vector512<double> x) =>
            Vector512<double>.One / (Vector512<double>.One + ExpDouble(-x));
    }

    private readonly struct TanhMap : IMap
    {
        public static float Of(float x) => Tanh(x);

        public static Vector512<double> Of(Vector512<double> x)
        {
            Vector512<double> one = Vector512<double>.One;
            Vector512<double> absolute = Vector512.Abs(x);
            Vector512<double> size = Vector512.ConditionalSelect(Vector512.LessThan(absolute, Vector512.Create(20.0)), absolute, Vector512.Create(20.0));
            Vector512<double> small = size * (one + size * size * (-1.0 / 3.0));
            Vector512<double> large = one - Vector512.Create(2.0) / (ExpDouble(2.0 * size) + one);
            Vector512<double> tanh = Vector512.ConditionalSelect(Vector512.LessThan(size, Vector512.Create(1.0 / 4096.0)), small, large);
            return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, tanh);
        }
    }
}
