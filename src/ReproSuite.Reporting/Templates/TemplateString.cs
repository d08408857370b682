using System.Globalization;
using System.Text;
using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting.Templates;

/// <summary>Reads one quoted string. Escapes: <c>\\ \' \" \n \r \t \uXXXX</c>. Source: Scriban language reference, §3.1.</summary>
internal static class TemplateString
{
    /// <param name="text">The template.</param>
    /// <param name="at">Stands on the opening quote; afterwards behind the closing one.</param>
    /// <param name="fault">Makes the error for the place where <paramref name="at"/> stands.</param>
    public static string Read(string text, ref int at, Func<string, InvalidInputException> fault)
    {
        var quote = text[at++];
        var value = new StringBuilder();
        while (true)
        {
            if (at == text.Length || text[at] == '\n')
            {
                throw fault($"the string is not closed on its line. Close it with {quote}.");
            }

            var c = text[at];
            if (c == quote)
            {
                at++;
                return value.ToString();
            }

            if (c == '\\')
            {
                value.Append(Escape(text, ref at, fault));
                continue;
            }

            value.Append(c);
            at++;
        }
    }

    private static char Escape(string text, ref int at, Func<string, InvalidInputException> fault)
    {
        var letter = at + 1 < text.Length ? text[at + 1] : '\0';
        if (letter == 'u' && at + 6 <= text.Length
            && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            at += 6;
            return (char)code;
        }

        var c = letter switch
        {
            '\\' or '\'' or '"' => letter,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw fault(@"unknown escape in a string. Allowed: \\ \' \"" \n \r \t \uXXXX."),
        };
        at += 2;
        return c;
    }
}
