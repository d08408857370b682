using System.Globalization;
using System.Text;

namespace ReproSuite.Reporting.Markup;

/// <summary>Text from outside made harmless to files: what XML forbids, or what would make a line read otherwise than it is written, becomes a space.</summary>
internal static class PlainText
{
    /// <summary>Replaces control characters other than line ends, halves of surrogate pairs, non-characters and marks that change the direction of writing.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(IsHarmless(rune) ? rune.ToString() : " ");
        return clean.ToString();
    }

    private static bool IsHarmless(Rune rune) =>
        rune.Value == '\n'
        || (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
            && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFD));
}
