using System.Text;
using ReproSuite.Analysis.Diff;
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting.Diffs;

/// <summary>A comparison as a page.</summary>
public static class DiffPages
{
    /// <summary>What a comment on GitHub holds, less room for what others put around it.</summary>
    public const int CommentBudget = 60_000;

    /// <summary>Of more suites than these, no page in Markdown has room for details.</summary>
    private const int MostDetailed = 500;

    /// <summary>More lines than these no page in Markdown has room for.</summary>
    private const int MostLines = 2000;

    /// <summary>A page in Markdown of at most so many bytes; what is left out for that is said in it.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">RPR0301: the template cannot be rendered.</exception>
    public static string Markdown(ReportsDiff diff, bool onlyChanged, ReportTemplates templates, int budget = CommentBudget)
    {
        var engine = TemplateEngine.Create(templates.FindPartial);
        string Render(DiffDetail detail, int most) => engine.Render(templates.Find("diff.md.sbn"), DiffModel.Of(diff, onlyChanged, detail, most));
        foreach (var detail in Enum.GetValues<DiffDetail>().Where(detail => detail == DiffDetail.Lines || diff.Suites.Count <= MostDetailed))
            if (Render(detail, MostLines) is var text && Fits(text)) return text;
        for (var most = Math.Min(diff.Suites.Count, MostLines) / 2; most > 0; most /= 2)
            if (Render(DiffDetail.Lines, most) is var text && Fits(text)) return text;
        return Render(DiffDetail.Lines, 0);

        bool Fits(string text) => Encoding.UTF8.GetByteCount(text) <= budget;
    }

    /// <summary>A page in HTML that needs nothing beside it, with the learning curves of both sides.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">RPR0301: the template cannot be rendered.</exception>
    public static string Html(ReportsDiff diff, bool onlyChanged, ReportTemplates templates) => TemplateEngine.Create(templates.FindPartial)
        .Render(templates.Find("diff.html.sbn"), DiffModel.Of(diff, onlyChanged, DiffDetail.All, int.MaxValue, draw: true));
}
