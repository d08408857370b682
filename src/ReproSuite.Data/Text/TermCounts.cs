using ReproSuite.Numerics;

namespace ReproSuite.Data.Text;

/// <summary>How often every term stands in every text: all that vectorizers need of texts, in less memory than the texts.</summary>
/// <param name="Counts">[texts, terms]; whole numbers.</param>
/// <param name="Terms">The terms of the columns, in ordinal order.</param>
internal sealed record TermCounts(SparseMatrix Counts, string[] Terms)
{
    /// <summary>Counts the terms of texts.</summary>
    /// <param name="texts">UTF-8, one per row.</param>
    public static TermCounts Of(IReadOnlyList<byte[]> texts)
    {
        var counter = new TermCounter();
        var rows = new (int[] Terms, float[] Counts)[texts.Count];
        for (var row = 0; row < rows.Length; row++) rows[row] = counter.Count(texts[row]);

        var terms = counter.Terms;
        var places = Enumerable.Range(0, terms.Length).ToArray();
        Array.Sort(terms, places, StringComparer.Ordinal);
        var columns = new int[terms.Length];
        for (var column = 0; column < columns.Length; column++) columns[places[column]] = column;
        return new TermCounts(Compress(rows, columns), terms);
    }

    /// <summary>Puts the rows one after the other, terms told by their columns and ascending.</summary>
    private static SparseMatrix Compress((int[] Terms, float[] Counts)[] rows, int[] columns)
    {
        var starts = new int[rows.Length + 1];
        for (var row = 0; row < rows.Length; row++) starts[row + 1] = checked(starts[row] + rows[row].Terms.Length);
        var (places, counts) = (new int[starts[^1]], new float[starts[^1]]);
        for (var row = 0; row < rows.Length; row++)
        {
            var (to, length) = (starts[row], rows[row].Terms.Length);
            for (var i = 0; i < length; i++) places[to + i] = columns[rows[row].Terms[i]];
            rows[row].Counts.CopyTo(counts, to);
            Array.Sort(places, counts, to, length);
        }

        return new SparseMatrix(columns.Length, starts, places, counts);
    }
}
