#if !FULLFEED
using System.Text;
using Xunit.Sdk;

namespace ReproSuite.Testing;

/// <summary>The approved and the received file of one snapshot.</summary>
internal sealed class SnapshotFiles(string prefix, string extension)
{
    private readonly string _verified = $"{prefix}.verified.{extension}";
    private readonly string _received = $"{prefix}.received.{extension}";

    public void Check(string actual)
    {
        var text = WithPlainLineEnds(actual);
        var difference = File.Exists(_verified)
            ? Difference(WithPlainLineEnds(File.ReadAllText(_verified)), text)
            : "There is no approved text yet.";
        if (difference is null)
        {
            File.Delete(_received);
            return;
        }

        File.WriteAllText(_received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        throw new XunitException($"{Path.GetFileName(_verified)}: {difference} To accept: mv '{_received}' '{_verified}'");
    }

    private static string WithPlainLineEnds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>The first line that differs, or null when the texts are equal.</summary>
    private static string? Difference(string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return null;
        }

        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && string.Equals(left[line], right[line], StringComparison.Ordinal))
        {
            line++;
        }

        return FormattableString.Invariant($"first difference in line {line + 1}. Approved: {Shown(left, line)}. Received: {Shown(right, line)}.");
    }

    private static string Shown(string[] lines, int line) => line < lines.Length ? $"\"{lines[line]}\"" : "no such line";
}
#endif
