namespace ReproSuite.Data.Text;

/// <summary>Counts the terms of one text after the other and numbers terms in the order in which they are first met.</summary>
internal sealed class TermCounter
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<int> _met = [];
    private int[] _counts = new int[1024];
    private char[] _buffer = new char[16_384];

    /// <summary>Knows no term yet.</summary>
    public TermCounter()
    {
        _numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The terms met so far, by number.</summary>
    public string[] Terms
    {
        get
        {
            var terms = new string[_numbers.Count];
            foreach (var (term, number) in _numbers) terms[number] = term;
            return terms;
        }
    }

    /// <summary>The numbers of a text's terms, in the order in which they are first met in it, and how often each stands there.</summary>
    public (int[] Terms, float[] Counts) Count(byte[] text)
    {
        if (_buffer.Length < text.Length) _buffer = new char[text.Length];
        var tokens = new Tokens(text, _buffer);
        while (tokens.MoveNext())
        {
            var term = NumberOf(tokens.Current);
            if (_counts[term]++ == 0) _met.Add(term);
        }

        int[] terms = [.. _met];
        var counts = Array.ConvertAll(terms, term => (float)_counts[term]);
        foreach (var term in terms) _counts[term] = 0;
        _met.Clear();
        return (terms, counts);
    }

    private int NumberOf(ReadOnlySpan<char> token)
    {
        if (_lookup.TryGetValue(token, out var number)) return number;
        number = _numbers.Count;
        _lookup[token] = number;
        if (number == _counts.Length) Array.Resize(ref _counts, 2 * number);
        return number;
    }
}
