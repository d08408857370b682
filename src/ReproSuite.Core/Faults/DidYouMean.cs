namespace ReproSuite.Core.Faults;

/// <summary>Guesses which known word was meant by an unknown one.</summary>
public static class DidYouMean
{
    private const int LongestWord = 64;

    /// <summary>The known word at the smallest edit distance, if at most a third of its letters (at least one, at most three) differ; else null.</summary>
    /// <param name="given">What was written; upper and lower case count as equal.</param>
    /// <param name="known">What is allowed; the first of equally near words wins.</param>
    public static string? Find(string given, IEnumerable<string> known)
    {
        if (given.Length > LongestWord) return null;
        string? nearest = null;
        var smallest = int.MaxValue;
        foreach (var word in known)
        {
            var distance = Distance(given.ToLowerInvariant(), word.ToLowerInvariant());
            if (distance >= smallest || distance > Math.Clamp(word.Length / 3, 1, 3)) continue;
            (nearest, smallest) = (word, distance);
        }

        return nearest;
    }

    /// <summary><c> Did you mean "word"?</c> with its leading space, or nothing: ready to follow a sentence.</summary>
    public static string Sentence(string given, IEnumerable<string> known) =>
        Find(given, known) is { } word ? $" Did you mean \"{word}\"?" : "";

    /// <summary>Insertions, deletions and substitutions that turn one word into the other (Levenshtein), by rows of the usual table.</summary>
    private static int Distance(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(substituted, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[^1];
    }
}
