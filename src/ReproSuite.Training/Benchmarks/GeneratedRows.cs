using ReproSuite.Core.Ports;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Benchmarks;

/// <summary>Rows with random features and random labels, to time training on: there is nothing in them to learn, so every step stays like the first.</summary>
public static class GeneratedRows
{
    private const string Set = "generated";

    /// <summary>Dense rows, every feature uniform on [0, 1).</summary>
    /// <param name="rows">How many.</param>
    /// <param name="features">Numbers per row.</param>
    /// <param name="classes">Labels are from 0 to one less.</param>
    public static Samples Dense(int rows, int features, int classes)
    {
        var x = new Matrix(rows, features);
        RandomStream.Derive(Set, "features").FillUniform(x.Span);
        return new Samples(x, Labels(rows, classes), [.. Enumerable.Range(0, rows)]);
    }

    /// <summary>Compressed rows like those of texts: words drawn by Zipf's law, so that a row has many of the frequent terms and few of the others; each row of length 1.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="features">Terms of the vocabulary.</param>
    /// <param name="words">Words of the longest row; the shortest has a fifth of them. Repeated words are one element.</param>
    /// <param name="classes">Labels are from 0 to one less.</param>
    public static Samples Sparse(int rows, int features, int words, int classes)
    {
        var (terms, lengths) = (RandomStream.Derive(Set, "terms"), RandomStream.Derive(Set, "lengths"));
        var starts = new int[rows + 1];
        var columns = new List<int>();
        var values = new List<float>();
        for (var row = 0; row < rows; row++)
        {
            var length = (int)(words * (0.2f + 0.8f * lengths.Uniform((ulong)row)));
            var distinct = Enumerable.Range(0, length).Select(word => Term(terms.Uniform((ulong)word, (uint)row), features)).Distinct().Order().ToList();
            columns.AddRange(distinct);
            values.AddRange(Enumerable.Repeat(1f / MathF.Sqrt(distinct.Count), distinct.Count));
            starts[row + 1] = columns.Count;
        }
        return new Samples(new SparseMatrix(features, starts, [.. columns], [.. values]), Labels(rows, classes), [.. Enumerable.Range(0, rows)]);
    }

    /// <summary>A term, of which the r-th is drawn about 1/r times as often as the first: a power of the vocabulary's size with a uniform exponent.</summary>
    private static int Term(float uniform, int features) => (int)Det.ExpDouble(uniform * Det.LogDouble(features + 1)) - 1;

    private static int[] Labels(int rows, int classes)
    {
        var words = new uint[rows];
        RandomStream.Derive(Set, "labels").FillWords(words);
        return Array.ConvertAll(words, word => (int)(word % (uint)classes));
    }
}
