using System.Diagnostics;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Text;

/// <summary>Turns counts of terms into features, one for each term of a vocabulary that the training rows taught.</summary>
/// <remarks>
/// Vocabulary: the terms of highest count over the training rows, on a tie those first in ordinal order, without stop words; columns in ordinal order.
/// tf-idf: w = count · (ln((1 + n) / (1 + df)) + 1) over the n training rows, df of which have the term; then w / √Σw², the sum over the row's columns ascending.
/// All in double with the exact logarithm, each value rounded once to float32. A row without known terms has no elements.
/// Source: scikit-learn <c>CountVectorizer</c>, <c>TfidfTransformer</c>; among terms of equal count its choice at the cut depends on NumPy's version, this one does not.
/// </remarks>
internal sealed class Vectorizer
{
    private const int Unknown = -1;

    private readonly VectorizerSpec _spec;
    private readonly int[] _columns;
    private readonly double[] _rarities;

    /// <param name="spec">Which kind.</param>
    /// <param name="vocabulary">The term of each column.</param>
    /// <param name="rarities">ln((1 + n) / (1 + df)) + 1 of each column.</param>
    /// <param name="terms">How many terms there are in all.</param>
    private Vectorizer(VectorizerSpec spec, int[] vocabulary, double[] rarities, int terms)
    {
        (_spec, _rarities, Vocabulary, _columns) = (spec, rarities, vocabulary, new int[terms]);
        Array.Fill(_columns, Unknown);
        for (var column = 0; column < vocabulary.Length; column++) _columns[vocabulary[column]] = column;
    }

    /// <summary>The term of each column, ascending.</summary>
    public IReadOnlyList<int> Vocabulary { get; }

    /// <summary>Learns vocabulary and rarities.</summary>
    /// <param name="spec">Which kind, how many terms, and which never.</param>
    /// <param name="texts">All rows.</param>
    /// <param name="trainRows">The rows to learn from.</param>
    /// <exception cref="InvalidInputException">RPR0218: they have no term.</exception>
    public static Vectorizer Fit(VectorizerSpec spec, TermCounts texts, ReadOnlySpan<int> trainRows)
    {
        var (counts, rows) = Totals(texts.Counts, trainRows);
        var vocabulary = MostFrequent(spec, texts.Terms, counts);
        if (vocabulary.Length == 0)
            throw new InvalidInputException("RPR0218", "the training texts of a fold have no terms, or stop words only. Choose more rows, or set stop-words: none.");

        var n = trainRows.Length;
        return new Vectorizer(spec, vocabulary, Array.ConvertAll(vocabulary, term => Det.LogDouble((1.0 + n) / (1.0 + rows[term])) + 1.0), counts.Length);
    }

    /// <summary>The features of all rows.</summary>
    public SparseMatrix Apply(TermCounts texts)
    {
        var counts = texts.Counts;
        var starts = new int[counts.RowCount + 1];
        for (var row = 0; row < counts.RowCount; row++)
        {
            starts[row + 1] = starts[row];
            foreach (var term in counts.Columns[counts.Starts[row]..counts.Starts[row + 1]])
            {
                if (_columns[term] != Unknown) starts[row + 1]++;
            }
        }

        var (columns, values) = (new int[starts[^1]], new float[starts[^1]]);
        for (var row = 0; row < counts.RowCount; row++)
        {
            var (from, to) = (counts.Starts[row]..counts.Starts[row + 1], starts[row]..starts[row + 1]);
            Known(counts.Columns[from], counts.Values[from], columns.AsSpan(to), values.AsSpan(to));
            Weigh(columns.AsSpan(to), values.AsSpan(to));
        }

        return new SparseMatrix(_rarities.Length, starts, columns, values);
    }

    /// <summary>For every term its count over the training rows and the number of those that have it.</summary>
    private static (long[] Counts, int[] Rows) Totals(SparseMatrix texts, ReadOnlySpan<int> trainRows)
    {
        var (counts, rows) = (new long[texts.ColumnCount], new int[texts.ColumnCount]);
        var starts = texts.Starts;
        var terms = texts.Columns;
        var values = texts.Values;
        foreach (var row in trainRows)
        {
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                counts[terms[i]] += (long)values[i];
                rows[terms[i]]++;
            }
        }

        return (counts, rows);
    }

    /// <summary>The chosen terms, ascending.</summary>
    private static int[] MostFrequent(VectorizerSpec spec, string[] terms, long[] counts)
    {
        var stopWords = StopWords.Of(spec);
        return [.. Enumerable.Range(0, terms.Length)
            .Where(term => counts[term] > 0 && !stopWords.Contains(terms[term]))
            .OrderByDescending(term => counts[term]).ThenBy(term => term)
            .Take(spec.MaxFeatures)
            .Order()];
    }

    private void Known(ReadOnlySpan<int> terms, ReadOnlySpan<float> counts, Span<int> columns, Span<float> values)
    {
        var place = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            if (_columns[terms[i]] == Unknown) continue;
            (columns[place], values[place]) = (_columns[terms[i]], counts[i]);
            place++;
        }
    }

    private void Weigh(ReadOnlySpan<int> columns, Span<float> values)
    {
        switch (_spec)
        {
            case TermCount:
                break;
            case MultiHot:
                values.Fill(1);
                break;
            case TfIdf:
                WeighByRarity(columns, values);
                break;
            default:
                throw new UnreachableException($"No vectorizer knows {_spec.GetType().Name}.");
        }
    }

    private void WeighByRarity(ReadOnlySpan<int> columns, Span<float> values)
    {
        var squares = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var weight = values[i] * _rarities[columns[i]];
            squares += weight * weight;
        }

        var length = Math.Sqrt(squares);
        for (var i = 0; i < values.Length; i++) values[i] = (float)(values[i] * _rarities[columns[i]] / length);
    }
}
