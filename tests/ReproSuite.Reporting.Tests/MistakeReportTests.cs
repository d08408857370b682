using System.Text;
using System.Xml.Linq;
using ReproSuite.Analysis;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests;

/// <summary>What a report shows of test examples that are taken for another class.</summary>
public sealed class MistakeReportTests
{
    /// <summary>The sample with mistakes and their pictures.</summary>
    public static ReportInput Input { get; } = Of(SampleReport.Input);

    private static readonly ReportBundle Mistakes = Report.Render(Input, ReportTemplates.Shipped);

    [Fact]
    public void Mistakes_as_markdown() => Snapshot.Match(Between(Mistakes["report.md"].Text, "### Mistakes on", "## Data"), "md");

    [Fact]
    public void Mistakes_as_html() => Snapshot.Match(Between(Mistakes["report.html"].Text, "<h3 id=\"misclassified\"", "<section id=\"data\""), "html");

    [Fact]
    public void Mistakes_as_pictures() => Snapshot.Match(Between(Mistakes["charts/mistakes.svg"].Text, "<rect class=\"ground\"", "</svg>"), "svg");

    [Fact]
    public void Pictures_are_kept_with_the_results_and_give_the_same_report_again()
    {
        var stored = ResultsFile.Read(Encoding.UTF8.GetBytes(Mistakes[ReportBundle.Results].Text));
        var pictures = stored.Pictures.Select(picture => (picture.Row, picture.Width, Convert.ToHexString(picture.Pixels)));

        Assert.Equal(Input.Pictures.OrderBy(picture => picture.Row).Select(picture => (picture.Row, picture.Width, Convert.ToHexString(picture.Pixels))), pictures);
        Assert.Equal(Mistakes.Files, Report.Render(Input with { Pictures = stored.Pictures.ToList() }, ReportTemplates.Shipped).Files);
    }

    [Theory]
    [InlineData("\"width\":3", "\"width\":0")]
    [InlineData("\"width\":3", "\"width\":4")]
    [InlineData("\"width\":3", "\"width\":100000")]
    public void A_picture_that_is_not_whole_is_refused(string from, string to)
    {
        var altered = Mistakes[ReportBundle.Results].Text.Replace(from, to, StringComparison.Ordinal);
        var fault = Assert.Throws<Core.Faults.InvalidInputException>(() => { ResultsFile.Read(Encoding.UTF8.GetBytes(altered)); }).Faults.Single();

        Assert.Equal("RPR0443", fault.Code);
        Assert.Contains("is not whole", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_pictures_the_rows_are_named_and_nothing_is_drawn()
    {
        var bare = Report.Render(Input with { Pictures = [] }, ReportTemplates.Shipped);

        Assert.DoesNotContain(bare.Files, file => file.Path == "charts/mistakes.svg");
        Assert.DoesNotContain("\"pictures\"", bare[ReportBundle.Results].Text, StringComparison.Ordinal);
        Assert.Equal(Between(Mistakes["report.md"].Text, "### Mistakes on", "## Data"), Between(bare["report.md"].Text, "### Mistakes on", "## Data"));
    }

    [Fact]
    public void The_page_is_sound_and_loads_nothing()
    {
        var page = XDocument.Parse(Mistakes["report.html"].Text).Root!;
        var addresses = page.Descendants().Where(element => element.Name.LocalName == "image").Select(image => image.Attribute("href")!.Value).ToList();

        Assert.Equal(Input.Analysis.Mistakes!.Frequent.Count, addresses.Count);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(addresses, address => Assert.StartsWith("data:image/png;base64,", address, StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_whose_records_tell_no_mistakes_says_nothing_of_them() =>
        Assert.DoesNotContain("Mistakes", Report.Render(SampleReport.Input, ReportTemplates.Shipped)["report.md"].Text, StringComparison.Ordinal);

    /// <summary>The sample with the first rows of each class being the mistaken ones.</summary>
    private static ReportInput Of(ReportInput sample)
    {
        var cells = sample.Cells.Select(cell => cell.Record?.Outcome is { Test.Confusion: { } confusion } outcome
            ? cell with { Record = cell.Record with { Outcome = outcome with { Misclassified = Rows(confusion) } } }
            : cell).ToList();
        var analysis = SuiteAnalysis.Of(sample.Plan.Suite, cells);
        return sample with { Cells = cells, Analysis = analysis, Pictures = [.. analysis.Mistakes!.Frequent.Select(kind => kind.Row).Distinct().Select(Picture)] };
    }

    private static Core.EquatableList<MisclassifiedRows> Rows(ConfusionMatrix confusion)
    {
        var (actual, predicted) = (new List<int>(), new List<int>());
        for (var label = 0; label < confusion.Classes; label++)
            foreach (var taken in Enumerable.Range(0, confusion.Classes).OrderBy(taken => taken == label))
            {
                actual.AddRange(Enumerable.Repeat(label, (int)confusion[label, taken]));
                predicted.AddRange(Enumerable.Repeat(taken, (int)confusion[label, taken]));
            }
        return MisclassifiedRows.Of(actual, predicted);
    }

    private static Picture Picture(int row) => new(row, 3, [.. Enumerable.Range(0, 9).Select(i => (byte)(row + 20 * i))]);

    private static string Between(string text, string from, string to) => text[text.IndexOf(from, StringComparison.Ordinal)..text.IndexOf(to, text.IndexOf(from, StringComparison.Ordinal), StringComparison.Ordinal)];
}
