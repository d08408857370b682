using System.CommandLine;
using ReproSuite.Analysis.Diff;
using ReproSuite.Reporting;
using ReproSuite.Reporting.Diffs;

namespace ReproSuite.Tool.Diffs;

/// <summary>The pages that a comparison is written to.</summary>
internal sealed class DiffFiles
{
    private readonly Option<string?> _markdown = new("--md") { Description = $"Write it as Markdown, of at most {DiffPages.CommentBudget / 1000} kB.", HelpName = "FILE" };
    private readonly Option<string?> _html = new("--html") { Description = "Write it as a page with the learning curves of both sides.", HelpName = "FILE" };
    private readonly ReportOptions _templates = new();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_markdown);
        command.Options.Add(_html);
        _templates.AddTemplatesTo(command);
    }

    /// <summary>Writes what is asked for.</summary>
    public void Write(ParseResult parsed, Surroundings world, ReportsDiff diff, bool onlyChanged)
    {
        var templates = _templates.Templates(parsed, world);
        if (parsed.GetValue(_markdown) is { } markdown) Place(world.Resolve(markdown), DiffPages.Markdown(diff, onlyChanged, templates));
        if (parsed.GetValue(_html) is { } html) Place(world.Resolve(html), DiffPages.Html(diff, onlyChanged, templates));
    }

    /// <summary>Writes a page whole or not at all.</summary>
    public static void Place(string path, string text) => ReportFolder.Write(Path.GetDirectoryName(path)!, new ReportFile(Path.GetFileName(path), text));
}
