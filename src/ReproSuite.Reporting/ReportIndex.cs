using ReproSuite.Reporting.Model;
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting;

/// <summary>The report of one suite, as the index lists it.</summary>
/// <param name="Folder">Name of its folder: the suite's own, or <c>suite@size</c>.</param>
/// <param name="Results">What its results file says.</param>
public sealed record IndexEntry(string Folder, ResultsOutline Results);

/// <summary>The page that lists the reports of a folder, made of their results files alone.</summary>
public static class ReportIndex
{
    /// <summary>The page's name: what forges show for a folder.</summary>
    public const string Page = "README.md";

    /// <summary>The page's first line, whatever the template: a page without it was written by someone else.</summary>
    public const string Mark = "<!-- Written by dotnet repro index. -->";

    /// <summary>Renders the page; the same entries give the same bytes, whatever their order.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">RPR0301: a template cannot be rendered.</exception>
    public static ReportFile Render(IEnumerable<IndexEntry> entries, ReportTemplates templates)
    {
        var model = IndexModel.Of([.. entries.OrderBy(entry => entry.Folder, StringComparer.Ordinal)]);
        return new ReportFile(Page, $"{Mark}\n{TemplateEngine.Create(templates.FindPartial).Render(templates.Find("index.md.sbn"), model)}");
    }
}
