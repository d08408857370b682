using System.Globalization;
using System.Text;

namespace ReproSuite.Data.Text;

/// <summary>The tokens of a text, one after the other: every longest run of word characters that has at least two of them, lower-cased.</summary>
/// <remarks>
/// Word characters are letters, numbers (Unicode categories L and N) and the underscore. Lower case is Unicode's simple mapping, one character for one, from the
/// runtime's own tables: no culture, no library of the machine. Source: scikit-learn's default <c>\b\w\w+\b</c> after <c>str.lower</c>; İ and the Greek sigma at a
/// word's end, whose lower case is not one character for one, are all that differs.
/// </remarks>
/// <param name="text">UTF-8.</param>
/// <param name="buffer">Receives each token; as many characters as the text has bytes are enough.</param>
internal ref struct Tokens(ReadOnlySpan<byte> text, Span<char> buffer)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _next;

    /// <summary>The token; overwritten by the next.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Goes to the next token.</summary>
    public bool MoveNext()
    {
        var (length, characters) = (0, 0);
        while (_next < _text.Length)
        {
            var written = Read(_buffer[length..]);
            if (written == 0 && characters >= 2) break;
            (length, characters) = written > 0 ? (length + written, characters + 1) : (0, 0);
        }

        Current = _buffer[..length];
        return characters >= 2;
    }

    /// <summary>Takes one character of the text and writes it in lower case; returns 0 if it is no word character.</summary>
    private int Read(Span<char> place)
    {
        var first = _text[_next];
        if (first < 0x80)
        {
            _next++;
            place[0] = (char)(char.IsAsciiLetterUpper((char)first) ? first | 0x20 : first);
            return char.IsAsciiLetterOrDigit((char)first) || first == '_' ? 1 : 0;
        }

        Rune.DecodeFromUtf8(_text[_next..], out var character, out var bytes);
        _next += bytes;
        return IsWord(character) ? Rune.ToLowerInvariant(character).EncodeToUtf16(place) : 0;
    }

    private static bool IsWord(Rune character) => Rune.GetUnicodeCategory(character)
        is >= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherLetter
        or >= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber;
}
