using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Core.Identity;
using ReproSuite.Numerics;
using ReproSuite.Numerics.Tests;
using Answer = System.Collections.Generic.KeyValuePair<string, string>;

namespace ReproSuite.Legs.Tests;

/// <summary>What multiply-add, elementary functions, sums and random numbers answer, in every form they have.</summary>
internal static class Functions
{
    private delegate void SpanFunction(ReadOnlySpan<float> x, Span<float> y);

    /// <summary>Counters and keys of Random123's tests/kat_vectors.</summary>
    private static readonly (string Counter, string Key)[] KnownBlocks =
    [
        ("00000000 00000000 00000000 00000000", "00000000 00000000"),
        ("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff"),
        ("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0"),
    ];

    public static IEnumerable<Answer> Answers() => [.. Fma(), .. Elementary(), .. Sums(), .. RandomNumbers()];

    /// <summary>Cases that a C library, or a multiply and then an add, gets wrong.</summary>
    private static IEnumerable<Answer> Fma() =>
        from numbers in new[] { "97000800 1cfff001 00010002", "d58ceec0 34670000 980645fc", "3f809332 217edaed 2deb9759", "3f800401 3f800401 bf800802" }
        let x = numbers.Split(' ').Select(Bits.FromHex).ToArray()
        select Agreement.Of($"fma({numbers.Replace(' ', ',')})", [("hardware", Hex(Det.Fma(x[0], x[1], x[2]))), ("software", Hex(Det.SoftFma(x[0], x[1], x[2]))), ("software, four together", Hex(FourTogether(x)))]);

    private static float FourTogether(float[] x) => Det.SoftFma(Vector128.Create(x[0]), Vector128.Create(x[1]), Vector128.Create(x[2]))[3];

    /// <summary>All floats whose lower sixteen bits are zero.</summary>
    private static IEnumerable<Answer> Elementary()
    {
        var x = new Matrix(256, 256);
        for (var i = 0; i < x.Span.Length; i++) x.Span[i] = Bits.Float((uint)i << 16);
        yield return Map("exp", x, Det.Exp, Det.Exp);
        yield return Map("log", x, Det.Log, null);
        yield return Map("tanh", x, Det.Tanh, Det.Tanh);
        yield return Map("sigmoid", x, Det.Sigmoid, Det.Sigmoid);

        double[] wide = [.. x.Span.ToArray().Select(value => value * (double)Bits.Float(0x3F80_0001u)).Where(value => !double.IsNaN(value))];
        var exp = new double[wide.Length];
        Det.ExpDouble(wide, exp);
        yield return Agreement.Of("exp of doubles", [("one by one", DigestOf(Array.ConvertAll(wide, Det.ExpDouble))), ("at once", DigestOf(exp))]);
        yield return KeyValuePair.Create("log of doubles", DigestOf([.. wide.Where(value => value > 0).Select(Det.LogDouble)]));
        yield return KeyValuePair.Create("erf of doubles", DigestOf(Array.ConvertAll(wide, Det.ErfDouble)));
        yield return KeyValuePair.Create("erfc of doubles", DigestOf(Array.ConvertAll(wide, Det.ErfcDouble)));
        yield return KeyValuePair.Create("exp - 1 of doubles", DigestOf(Array.ConvertAll(wide, Det.ExpMinusOneDouble)));
        yield return KeyValuePair.Create("log of 1 + doubles", DigestOf([.. wide.Where(value => value > -1).Select(Det.LogOnePlusDouble)]));
        yield return KeyValuePair.Create("cosines and powers", DigestOf([.. Enumerable.Range(-500, 1001).Select(i => Det.CosPi(i / 128.0)), .. Enumerable.Range(0, 200).Select(i => Det.WholePower(0.96, i))]));
        yield return KeyValuePair.Create("normal quantiles", DigestOf([.. Enumerable.Range(1, 999).Select(i => NormalQuantile.Of(i / 1000.0))]));
    }

    private static Answer Map(string name, Matrix x, Func<float, float> scalar, SpanFunction? span)
    {
        return Agreement.Of(name, [("one by one", Agreement.DigestOf(Array.ConvertAll(x.Span.ToArray(), value => scalar(value)))), .. AtOnce()]);

        IEnumerable<(string, string)> AtOnce()
        {
            if (span is null) yield break;
            foreach (var offset in Buffers.Offsets)
            {
                var y = Buffers.Dirty(x.Rows, x.Columns, offset);
                span(x.Span, y.Span);
                yield return ($"at once to offset {offset}", Agreement.DigestOf(y.Span));
            }
        }
    }

    private static IEnumerable<Answer> Sums()
    {
        var v = new Matrix(1, 100);
        for (var i = 0; i < 100; i++) v[0, i] = (float)((uint)((ulong)i * 2654435761ul) / 4294967296.0 - 0.5);
        yield return AtOffsets("sum", v, x => Hex(Reduction.Sum(x.Span)));
        yield return AtOffsets("sum in double", v, x => DigestOf([Reduction.SumDouble(x.Span), Reduction.SumOfSquares(x.Span), Reduction.SumOfAbs(x.Span)]));

        var table = new Matrix(7, 101);
        new Words(41).Fill(table.Span);
        yield return AtOffsets("column sums", table, x =>
        {
            var sums = Buffers.Dirty(1, x.Columns, 3);
            Reduction.ColumnSums(x, sums.Span);
            return Agreement.DigestOf(sums.Span);
        });
        float[] bias = [.. v.Span, 0.25f];
        yield return AtOffsets("bias", table, x =>
        {
            Bias.Add(x, bias);
            return Agreement.DigestOf(x.Span);
        });
        yield return AtOffsets("bias and relu", table, x =>
        {
            Bias.AddAndRectify(x, bias);
            return Agreement.DigestOf(x.Span);
        });
        yield return AtOffsets("finite", table, x =>
        {
            var before = Finiteness.Of(x.Span);
            x.Span[^1] = float.PositiveInfinity;
            return $"{before},{Finiteness.Of(x.Span)}";
        });
    }

    private static IEnumerable<Answer> RandomNumbers()
    {
        foreach (var (counter, key) in KnownBlocks)
        {
            uint[] c = Parse(counter), k = Parse(key);
            var block = new Philox(k[0], k[1]).Block(c[0], c[1], c[2], c[3]);
            yield return KeyValuePair.Create($"philox({counter.Replace(' ', ',')};{key.Replace(' ', ',')})", $"{block.X0:x8},{block.X1:x8},{block.X2:x8},{block.X3:x8}");
        }

        var stream = RandomStream.Derive("legs", "words");
        yield return Agreement.Of("words", Enumerable.Range(0, 5).Select(first =>
        {
            var words = new uint[1001 + 4 - first];
            stream.FillWords(words, (ulong)first, step: 3, epoch: 4);
            return ($"from {first} on", Agreement.DigestOf(MemoryMarshal.Cast<uint, float>(words.AsSpan(4 - first))));
        }).Prepend(("one by one", Agreement.DigestOf([.. Enumerable.Range(4, 1001).Select(i => Bits.Float(stream.Word((ulong)i, 3, 4)))]))));
        yield return Filled("uniform numbers", numbers => stream.FillUniform(numbers, -0.3f, 0.7f));
        yield return Filled("normal numbers", numbers => stream.FillNormal(numbers, 0.1f, 3f));
        yield return KeyValuePair.Create("permutation", Agreement.DigestOf([.. stream.Permutation(1001, epoch: 2).Select(i => (float)i)]));
    }

    private static Answer Filled(string name, Action<Span<float>> fill) => AtOffsets(name, new Matrix(1, 1001), x =>
    {
        fill(x.Span);
        return Agreement.DigestOf(x.Span);
    });

    private static Answer AtOffsets(string name, Matrix x, Func<Matrix, string> answer) =>
        Agreement.Of(name, Buffers.Offsets.Select(offset => ($"offset {offset}", answer(x.At(offset)))));

    private static string DigestOf(double[] values)
    {
        using var digest = new DigestBuilder();
        foreach (var value in values)
        {
            var bits = BitConverter.DoubleToUInt64Bits(double.IsNaN(value) ? double.NaN : value);
            digest.Add([(int)bits, (int)(bits >> 32)]);
        }
        return digest.Finish();
    }

    private static uint[] Parse(string words) => [.. words.Split(' ').Select(word => uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static string Hex(float value) => Bits.Of(value).ToString("x8", CultureInfo.InvariantCulture);
}
