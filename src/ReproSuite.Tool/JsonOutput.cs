using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReproSuite.Tool;

/// <summary>How <c>--json</c> is written on every command.</summary>
internal static class JsonOutput
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
