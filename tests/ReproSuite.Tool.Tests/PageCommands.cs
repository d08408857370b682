using System.Text.RegularExpressions;
using ReproSuite.Testing;

namespace ReproSuite.Tool.Tests;

/// <summary>What a page of the documentation tells its reader to type or to edit, in the order of the page.</summary>
internal static partial class PageCommands
{
    /// <summary>README, CONTRIBUTING and every page under docs/, as paths from the repository's root.</summary>
    public static IEnumerable<string> Pages => new[] { "README.md", "CONTRIBUTING.md" }.Concat(
        Directory.GetFiles(Path.Combine(RepositoryRoot.FullPath, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.FullPath, file).Replace('\\', '/')).Order(StringComparer.Ordinal));

    /// <summary>A line of a block without a language that begins with a program's name, or a sentence that asks for an edit.</summary>
    /// <param name="Command">Without its comment; empty for an edit.</param>
    /// <param name="Edit">File, what to write, and in place of what; null for a command.</param>
    public sealed record Step(string Command, (string File, string New, string Old)? Edit = null);

    /// <summary>The steps of a page.</summary>
    public static IEnumerable<Step> Of(string page)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, page)).ReplaceLineEndings("\n");
        foreach (var part in BlockOrEdit().Matches(text).Cast<Match>())
        {
            if (part.Groups["file"].Success) yield return new Step("", (part.Groups["file"].Value, part.Groups["new"].Value, part.Groups["old"].Value));
            else if (part.Groups["language"].Value is "" or "sh" or "console")
                foreach (var line in part.Groups["lines"].Value.Split('\n').Select(line => Comment().Replace(line, "").TrimEnd()).Where(IsCommand)) yield return new Step(line);
        }
    }

    /// <summary>The words of a command, quotation marks removed.</summary>
    public static string[] Words(string command) => [.. Word().Matches(command).Select(word => word.Value.Trim('"', '\''))];

    private static bool IsCommand(string line) => Program().IsMatch(line);

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<lines>.*?)^```$|^In `(?<file>[^`]+)` write `(?<new>[^`]+)` in place of `(?<old>[^`]+)`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockOrEdit();

    [GeneratedRegex(@"^(dotnet|git|bench/\S+|eng/\S+|npm|\.ci/\S+) ")]
    private static partial Regex Program();

    [GeneratedRegex(@"\s#\s.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|\S+
        """)]
    private static partial Regex Word();
}
