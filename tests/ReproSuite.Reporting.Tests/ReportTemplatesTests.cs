using ReproSuite.Core.Faults;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests;

public sealed class ReportTemplatesTests
{
    [Fact]
    public void A_file_of_the_same_name_replaces_a_shipped_template()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.md.sbn", "{{ title }}: {{ include 'mine.sbn' }}\n");
        folder.Write("mine.sbn", "{{ verdicts.metric }}");
        var report = Report.Render(SampleReport.Input, ReportTemplates.From(folder.Path));
        Assert.Equal("Regularization on shapes: test accuracy\n", report["report.md"].Text);
        Assert.Equal(Report.Render(SampleReport.Input, ReportTemplates.Shipped)["report.html"], report["report.html"]);
    }

    [Fact]
    public void An_error_names_the_users_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("report.md.sbn", "one\n{{ titel }}\n");
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Report.Render(SampleReport.Input, ReportTemplates.From(folder.Path))).Faults);
        Assert.Equal((file, 2), (fault.Location!.File, fault.Location.Line));
    }

    [Fact]
    public void A_missing_folder_is_one_clear_line()
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => ReportTemplates.From("no/such/folder")).Faults);
        Assert.Equal("RPR0302", fault.Code);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Every_shipped_template_is_listed() =>
        Assert.Equal(["diff.html.sbn", "diff.md.sbn", "index.md.sbn", "report.css.sbn", "report.details.html.sbn", "report.html.sbn", "report.js.sbn", "report.md.sbn"], ReportTemplates.Shipped.All.Select(t => t.File));
}
