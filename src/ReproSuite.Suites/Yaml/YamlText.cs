using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ReproSuite.Suites.Yaml;

/// <summary>Prints a tree as block YAML, one value per line, so that two resolved suites compare line by line.</summary>
internal static partial class YamlText
{
    /// <summary>The text; equal trees give equal bytes.</summary>
    public static string Of(JsonObject root)
    {
        var text = new StringBuilder();
        Write(text, root, indent: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonObject mapping, int indent)
    {
        foreach (var (key, value) in mapping)
        {
            text.Append(' ', indent).Append(Scalar(key)).Append(':');
            WriteValue(text, value, indent + 2);
        }
    }

    private static void WriteValue(StringBuilder text, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } mapping:
                Write(text.Append('\n'), mapping, indent);
                break;
            case JsonArray { Count: > 0 } list when list.Any(item => item is JsonObject):
                text.Append('\n');
                foreach (var item in list) WriteItem(text, item, indent);
                break;
            default:
                text.Append(' ').Append(Inline(value)).Append('\n');
                break;
        }
    }

    private static void WriteItem(StringBuilder text, JsonNode? item, int indent)
    {
        text.Append(' ', indent).Append('-');
        if (item is not JsonObject { Count: > 0 } mapping)
        {
            text.Append(' ').Append(Inline(item)).Append('\n');
            return;
        }
        var at = text.Length;
        Write(text, mapping, indent + 2);
        // The first key moves up behind the dash.
        text.Remove(at, indent + 1);
    }

    private static string Inline(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray list => $"[{string.Join(", ", list.Select(Inline))}]",
        _ when value.GetValueKind() == JsonValueKind.String => Scalar(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    /// <summary>A text, plain where nothing could misread it and in double quotes otherwise.</summary>
    private static string Scalar(string text)
    {
        if (PlainPattern().IsMatch(text) && !ScalarReader.IsOtherThanText(text)) return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9_./+-]|[ ](?=[A-Za-z0-9(]))*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainPattern();
}
