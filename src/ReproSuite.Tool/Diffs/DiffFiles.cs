using System.CommandLine;
using System.Text;
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

    /// <summary>Whether what is asked for shows curves.</summary>
    public bool NeedsRecords(ParseResult parsed) => parsed.GetValue(_html) is not null;

    /// <summary>Writes what is asked for.</summary>
    /// <param name="parsed">What the user asks for.</param>
    /// <param name="world">Where paths start.</param>
    /// <param name="diff">What changed.</param>
    /// <param name="onlyChanged">Whether suites and variants that did not change are left out.</param>
    /// <param name="before">Markdown that stands above the comparison.</param>
    public void Write(ParseResult parsed, Surroundings world, ReportsDiff diff, bool onlyChanged, string before = "")
    {
        var templates = _templates.Templates(parsed, world);
        if (parsed.GetValue(_markdown) is { } markdown) Place(world.Resolve(markdown), Page(DiffPages.CommentBudget));
        if (parsed.GetValue(_html) is { } html) Place(world.Resolve(html), DiffPages.Html(diff, onlyChanged, templates));
        StepSummary.Add(world, () => Page(StepSummary.Budget));

        string Page(int budget) => before.Length == 0
            ? DiffPages.Markdown(diff, onlyChanged, templates, budget)
            : $"{before}\n{DiffPages.Markdown(diff, onlyChanged, templates, budget - Encoding.UTF8.GetByteCount(before) - 1)}";
    }

    /// <summary>Writes a page whole or not at all.</summary>
    public static void Place(string path, string text) => ReportFolder.Write(Path.GetDirectoryName(path)!, new ReportFile(Path.GetFileName(path), text));
}
