using System.Text;
using System.Xml.Linq;
using ReproSuite.Analysis.Diff;
using ReproSuite.Reporting.Diffs;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests.Diffs;

public sealed class DiffPagesTests
{
    private static readonly ReportTemplates Templates = ReportTemplates.Shipped;

    [Fact]
    public void A_comparison_as_markdown() => Snapshot.Match(DiffPages.Markdown(SampleDiff.Reports, onlyChanged: false, Templates), "md");

    [Fact]
    public void A_comparison_as_html() => Snapshot.Match(DiffPages.Html(SampleDiff.Reports, onlyChanged: false, Templates), "html");

    [Fact]
    public void Charts_show_the_curves_of_both_sides()
    {
        var page = DiffPages.Html(SampleDiff.Reports, onlyChanged: true, Templates);
        var charts = XDocument.Parse(page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..]).Descendants().Where(e => e.Name.LocalName == "svg").ToList();
        Assert.Equal(3, charts.Count);
        Assert.Contains("base’s validation", charts[1].ToString(), StringComparison.Ordinal);
        var panels = charts[1].Descendants().Where(e => (string?)e.Attribute("class") == "panel").ToList();
        Assert.NotEmpty(panels);
        Assert.All(panels, panel => Assert.Contains(panel.Descendants(), e => (string?)e.Attribute("class") == "reference"));
    }

    [Fact]
    public void Only_what_changed_is_shown_where_that_is_asked_for()
    {
        var text = DiffPages.Markdown(SampleDiff.Reports, onlyChanged: true, Templates);
        Assert.DoesNotContain("still", text, StringComparison.Ordinal);
        Assert.DoesNotContain("majority |", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4600, "metrics other than the primary one.")]
    [InlineData(1300, "everything but a line per suite.")]
    [InlineData(800, "everything but a line per suite, and 2 changed suites.")]
    public void A_page_keeps_to_its_size_and_says_what_it_leaves_out(int budget, string told)
    {
        var text = DiffPages.Markdown(SampleDiff.Reports, onlyChanged: false, Templates, budget);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, budget);
        Assert.Contains($"*Left out for want of room: {told}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_change_is_left_out_before_what_did()
    {
        var still = SampleDiff.Suite.Variants.Single(v => v.Name == "majority");
        var wide = SampleDiff.Suite with { Variants = [.. SampleDiff.Suite.Variants, .. Enumerable.Range(0, 50).Select(i => still with { Name = $"still-{i}" })] };
        var text = DiffPages.Markdown(SampleDiff.Reports with { Suites = [new SuiteEntry("sample", EntryState.Compared, wide)] }, onlyChanged: false, Templates, 4000);
        Assert.Contains("*Left out for want of room: metrics other than the primary one, variants and claims that did not change, and the ends of long lists.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("still-1", text, StringComparison.Ordinal);
        Assert.Contains("regularize", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_suites_fit_into_a_comment()
    {
        var many = SampleDiff.Reports with { Suites = [.. Enumerable.Range(0, 5000).Select(i => new SuiteEntry($"suite-{i}", EntryState.Compared, SampleDiff.Suite))] };
        Assert.InRange(Encoding.UTF8.GetByteCount(DiffPages.Markdown(many, onlyChanged: false, Templates)), 20_000, DiffPages.CommentBudget);
    }

    [Fact]
    public void Markup_in_names_and_values_stays_text()
    {
        const string evil = "<script>alert(1)</script>|`\u001b[2J";
        var after = SampleDiff.After with { Title = evil, Question = evil, Cells = [.. SampleDiff.After.Cells.Select(c => c.Variant == "deep" ? c with { Variant = evil } : c)] };
        var diff = new ReportsDiff(evil, evil, [new SuiteEntry("sample", EntryState.Compared, SuiteDiff.Of(SampleDiff.Before, after))]);
        var (html, markdown) = (DiffPages.Html(diff, onlyChanged: false, Templates), DiffPages.Markdown(diff, onlyChanged: false, Templates));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", markdown.Replace("\\<", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', html + markdown);
    }
}
