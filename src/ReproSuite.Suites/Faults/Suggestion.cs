namespace ReproSuite.Suites.Faults;

/// <summary>The way out of a misspelt word: the one most likely meant, or every allowed one.</summary>
internal static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary><c>Did you mean "epochs"?</c>, or <c>Allowed: batch, epochs.</c> when nothing is near.</summary>
    public static string For(string given, IReadOnlyCollection<string> allowed) =>
        Nearest(given, allowed) is { } near ? $"Did you mean \"{near}\"?" : $"Allowed: {string.Join(", ", allowed)}.";

    /// <summary>The allowed word within a third of the given word's length in edits, the first of the nearest; null when there is none.</summary>
    public static string? Nearest(string given, IReadOnlyCollection<string> allowed)
    {
        if (given.Length > LongestWord || allowed.Count == 0) return null;
        var nearest = allowed.MinBy(word => Distance(given, word))!;
        return Distance(given, nearest) <= Math.Max(1, given.Length / 3) ? nearest : null;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var replaced = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            d[i, j] = Math.Min(replaced, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
        }
        return d[a.Length, b.Length];
    }
}
