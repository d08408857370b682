using ReproSuite.Reporting.Model;
using ReproSuite.Reporting.Templates;

namespace ReproSuite.Reporting;

/// <summary>Renders reports from records alone; nothing is trained, read or written here.</summary>
public static class Report
{
    /// <summary>Renders every file of a report: <c>report.md</c>, <c>report.html</c>, <c>results.json</c> and <c>charts/*.svg</c>.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">RPR0301: a template cannot be rendered.</exception>
    public static ReportBundle Render(ReportInput input, ReportTemplates templates)
    {
        var charts = ReportCharts.Of(input);
        var model = ReportModel.Of(input, charts);
        var engine = TemplateEngine.Create(templates.FindPartial);
        var files = new List<ReportFile>
        {
            new("report.html", engine.Render(templates.Find("report.html.sbn"), model)),
            new("report.md", engine.Render(templates.Find("report.md.sbn"), model)),
            new(ReportBundle.Results, ResultsFile.Write(input)),
        };
        files.AddRange(charts.Select(chart => new ReportFile($"charts/{chart.Id}.svg", chart.ToFile())));
        return new ReportBundle([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }
}
