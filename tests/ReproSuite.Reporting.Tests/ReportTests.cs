using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests;

public sealed class ReportTests
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly ReportBundle Sample = Report.Render(SampleReport.Input, ReportTemplates.Shipped);

    [Fact]
    public void The_sample_as_markdown() => Snapshot.Match(Sample["report.md"].Text, "md");

    [Fact]
    public void The_sample_as_html() => Snapshot.Match(Sample["report.html"].Text, "html");

    [Fact]
    public void The_sample_as_results() => Snapshot.Match(Sample["results.json"].Text, "json");

    [Theory]
    [InlineData("accuracy")]
    [InlineData("classes")]
    [InlineData("confusion")]
    [InlineData("differences")]
    [InlineData("gap")]
    [InlineData("loss")]
    [InlineData("trials")]
    public void The_sample_as_charts(string chart) => Snapshot.Match(Sample[$"charts/{chart}.svg"].Text, "svg", chart);

    [Fact]
    public void One_fold_with_one_seed_is_shown_without_verdicts_and_spread()
    {
        var suite = SampleReport.Suite with { Split = new Holdout(), Seeds = [1] };
        var report = Report.Render(SampleReport.Of(suite, SampleReport.Data), ReportTemplates.Shipped)["report.md"].Text;
        Assert.Contains("carries no verdicts", report, StringComparison.Ordinal);
        Assert.DoesNotContain("mean ± sd", report[..report.IndexOf("## Terms", StringComparison.Ordinal)], StringComparison.Ordinal);
        Snapshot.Match(report, "md");
    }

    [Fact]
    public void A_split_without_validation_rows_leaves_no_empty_columns_and_draws_the_training_curves()
    {
        var (suite, data) = (SampleReport.Suite with { Split = new Whole(), Seeds = [1, 2, 3], Claims = [] }, SampleReport.Data with { Folds = [SampleReport.Data.Folds[0] with { Validation = 0 }] });
        var input = SampleReport.Of(suite, data);
        var cells = input.Cells.Select(c => c with
        {
            Record = c.Record! with
            {
                Outcome = c.Record.Outcome with { Validation = null, Epochs = c.Record.Outcome.Epochs.Select(e => e with { Validation = null }).ToEquatableList() },
            },
        }).ToList();
        var report = Report.Render(input with { Cells = cells, Analysis = Analysis.SuiteAnalysis.Of(suite.Resolve(), cells) }, ReportTemplates.Shipped);
        Assert.Equal(["accuracy", "classes", "confusion", "differences", "loss", "trials"], report.Files.Where(f => f.Path.StartsWith("charts/", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f.Path)));
        Assert.DoesNotContain("| validation |", report["report.md"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**gap**", report["report.md"].Text, StringComparison.Ordinal);
        Assert.Contains("| fold | train | test | SHA-256 of the rows |", report["report.md"].Text, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\" class=\"number\">train</th><th scope=\"col\" class=\"number\">test</th>", report["report.html"].Text, StringComparison.Ordinal);
        Assert.All(["accuracy", "loss"], chart => Assert.Contains("training as a dashed line", report[$"charts/{chart}.svg"].Text, StringComparison.Ordinal));
        Assert.All(TableRows(report["report.md"].Text), rows => Assert.Single(rows.Select(Cells).Distinct()));
        Page(report);
        Snapshot.Match(report["charts/loss.svg"].Text, "svg");
    }

    [Fact]
    public void A_band_of_accuracies_ends_at_one()
    {
        static PartScore Score(PartScore part, int seed) => part with { Correct = seed == 1 ? part.Count : part.Count / 2 };
        var cells = SampleReport.Input.Cells.Select(c => c.Record is not { } record ? c : c with
        {
            Record = record with
            {
                Outcome = record.Outcome with
                {
                    Epochs = record.Outcome.Epochs.Select(e => e with { Train = Score(e.Train, c.Seed), Validation = Score(e.Validation!, c.Seed) }).ToEquatableList(),
                },
            },
        }).ToList();
        var chart = Report.Render(SampleReport.Input with { Cells = cells }, ReportTemplates.Shipped)["charts/accuracy.svg"].Text;
        Assert.Contains(">1.0<", chart, StringComparison.Ordinal);
        Assert.DoesNotContain(">1.2<", chart, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "whether v-2 differs from v-1 is open (")]
    [InlineData(4, "In test accuracy: for v-2, v-3, v-4 this design cannot tell.")]
    [InlineData(9, "In test accuracy: for 8 variants this design cannot tell.")]
    public void The_answer_has_room_for_few_open_comparisons(int variants, string told)
    {
        var suite = SampleReport.Suite with
        {
            Baseline = "v-1", Claims = [],
            Variants = Enumerable.Range(1, variants).Select(i => SampleReport.Suite.Variants[1] with { Name = $"v-{i}", Configuration = Sized(i) }).ToEquatableList(),
        };
        var input = SampleReport.Of(suite, SampleReport.Data);
        var cells = input.Cells.Select(c => c.Variant == "v-1" ? c : c with
        {
            Record = c.Record! with
            {
                Outcome = c.Record.Outcome with { Test = new Evaluation(1, new ConfusionMatrix(3, [200, 0, 0, 0, 140 + 20 * ((c.Fold + c.Seed) % 2), 60 - 20 * ((c.Fold + c.Seed) % 2), 0, 40, 160])) },
            },
        }).ToList();
        var report = Report.Render(input with { Cells = cells, Analysis = Analysis.SuiteAnalysis.Of(suite.Resolve(), cells) }, ReportTemplates.Shipped);
        Assert.Contains(told, report["report.html"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_are_shown_where_trials_measured_them()
    {
        static LayerFigures Layer(double mean, double gradient) => new("dense_1", new OutputFigures(mean, 0.25, 0.5, 0), [new TensorFigures("dense_1/kernel", gradient, 2, null, 0)]);
        var cells = SampleReport.Input.Cells.Select(cell => cell is not { Variant: "overfit", Record: { } record } ? cell : cell with
        {
            Record = record with
            {
                Outcome = record.Outcome with
                {
                    Untrained = [Layer(-0.125 * cell.Seed, 1.25e-9), new("drop_1", null, [])],
                    Epochs = record.Outcome.Epochs.Select(epoch => epoch with { Layers = [Layer(0.375, 0.75)] }).ToEquatableList(),
                },
            },
        }).ToList();
        var report = Report.Render(SampleReport.Input with { Cells = cells }, ReportTemplates.Shipped);
        var lines = report["report.md"].Text.Split('\n');
        Assert.Contains("| overfit | dense\\_1 | untrained | −0.175 ± 0.0685 | 0.25 ± 0 | 0.5 ± 0 | 1.25e-9 ± 0 |", lines);
        Assert.Contains("| overfit | dense\\_1 | last epoch | 0.375 ± 0 | 0.25 ± 0 | 0.5 ± 0 | 0.75 ± 0 |", lines);
        Assert.Equal(2, lines.Count(line => line.Contains("dense\\_1 | ", StringComparison.Ordinal) && line.Contains("| overfit", StringComparison.Ordinal)));
        Page(report);
        Assert.DoesNotContain("### Layers", Sample["report.md"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<caption>Layers", Sample["report.html"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_are_shown_for_seeds_on_one_split()
    {
        var suite = SampleReport.Suite with { Split = new Holdout(), Seeds = [1, 2, 3] };
        var report = Report.Render(SampleReport.Of(suite, SampleReport.Data), ReportTemplates.Shipped);
        var markdown = report["report.md"].Text;
        Assert.Contains("| d\\_z | A12 | paired | Wilcoxon p | evidence |", markdown, StringComparison.Ordinal);
        Assert.Contains("Wilcoxon’s exact test on 3 seeds can never give a p below 0.25.", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("crossed SE", markdown, StringComparison.Ordinal);
        Page(report);
    }

    [Fact]
    public void Zeros_that_ranks_leave_out_and_seeds_that_decide_are_told()
    {
        var analysis = SampleReport.Input.Analysis;
        var told = analysis with
        {
            Variants = [.. analysis.Variants.Select(v => v.Details is null ? v : v with { Details = v.Details with { RankP = 0.25, RankZeros = 1, SeedSd = 0.01, StandardError = 0.02, CrossedError = 0.02, BayesFactorBound = null } })],
        };
        var report = Report.Render(SampleReport.Input with { Analysis = told }, ReportTemplates.Shipped);
        var markdown = report["report.md"].Text;
        Assert.Contains("| 1.000 | 1.000 | 0.25 (1 zero left out) | \\> 10⁶ |", markdown, StringComparison.Ordinal);
        Assert.Contains("Seeds decide for majority, regularize: seeds move all folds alike there", markdown, StringComparison.Ordinal);
        Page(report);
        Assert.DoesNotContain("Seeds decide", Sample["report.md"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_alone_has_no_comparisons()
    {
        var suite = SampleReport.Suite with { Variants = [SampleReport.Suite.Variants[1]], Claims = [] };
        var report = Report.Render(SampleReport.Of(suite, SampleReport.Data), ReportTemplates.Shipped);
        Assert.DoesNotContain(report.Files, file => file.Path == "charts/differences.svg");
        Assert.DoesNotContain("## Claims", report["report.md"].Text, StringComparison.Ordinal);
        Assert.Contains("stands alone", report["report.md"].Text, StringComparison.Ordinal);
        Page(report);
    }

    [Fact]
    public void A_plan_without_any_record_still_has_a_report()
    {
        var cells = SampleReport.Input.Cells.Select(c => c with { Record = null }).ToList();
        var analysis = Analysis.SuiteAnalysis.Of(SampleReport.Input.Plan.Suite, cells);
        var report = Report.Render(SampleReport.Input with { Cells = cells, Analysis = analysis }, ReportTemplates.Shipped);
        Assert.Equal(["report.html", "report.md", "results.json"], report.Files.Select(f => f.Path));
        Assert.Contains("0 of 30 trials completed", report["report.md"].Text, StringComparison.Ordinal);
        Page(report);
    }

    [Theory]
    [InlineData(Script)]
    [InlineData("a | b \\| c")]
    [InlineData("`code` ``` *x* __y__ {{ title }} {% x %}")]
    [InlineData("<!-- --> ]]> &lt; \u0001 \" '")]
    [InlineData("![x](https://example.org/x.png) [y](javascript:alert(1)) <https://example.org>")]
    public void Hostile_texts_are_shown_and_never_obeyed(string text)
    {
        var suite = SampleReport.Suite with
        {
            Title = text, Question = text, Source = text,
            Variants = SampleReport.Suite.Variants.Select(v => v with { Description = text }).ToEquatableList(),
            Claims = [new Claim("regularize better than baseline", text)],
        };
        var card = SampleReport.Data.Card with { Title = text, Description = text, ClassNames = [text, "b", "c"] };
        var report = Report.Render(SampleReport.Of(suite, SampleReport.Data with { Card = card }), ReportTemplates.Shipped);
        var page = Page(report);
        Assert.Equal(Page(Sample).Descendants("script").Select(e => e.Value), page.Descendants("script").Select(e => e.Value));
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "img");
        Assert.DoesNotContain(page.Descendants().Attributes("href"), a => a.Value.StartsWith("javascript", StringComparison.Ordinal));
        foreach (var chart in report.Files.Where(f => f.Path.EndsWith(".svg", StringComparison.Ordinal))) XDocument.Parse(chart.Text);
        var markdown = report["report.md"].Text;
        Assert.DoesNotContain("<script>", markdown.Replace("\\<script\\>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("](javascript", Regex.Replace(markdown, @"\\.", ""), StringComparison.Ordinal);
        Assert.All(TableRows(markdown), rows => Assert.Single(rows.Select(Cells).Distinct()));
    }

    [Fact]
    public void A_page_loads_nothing_and_runs_its_own_script_alone()
    {
        var page = Page(Sample);
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "link" or "img" or "iframe" or "object" or "image" or "use");
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "src" or "srcset" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"url\(|@import|@font-face", Sample["report.html"].Text);
        Assert.Contains("'use strict'", Assert.Single(page.Descendants("script")).Value, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", page.Descendants("meta").Single(e => e.Attribute("http-equiv") is not null).Attribute("content")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "fold")]
    [InlineData(1, "seed")]
    public void A_page_has_the_curve_of_each_fold_or_seed_and_files_do_not(int folds, string traced)
    {
        var suite = SampleReport.Suite with { Split = folds == 1 ? new Holdout() : new KFold(folds), Seeds = [1, 2, 5] };
        var report = Report.Render(SampleReport.Of(suite, SampleReport.Data), ReportTemplates.Shipped);
        var figures = Page(report).Descendants("figure").Where(f => f.Attribute("id")!.Value is "loss" or "accuracy").ToList();
        Assert.Equal(2, figures.Count);
        foreach (var figure in figures)
        {
            var traces = figure.Descendants("path").Where(e => e.Attribute("class")!.Value.Contains("trace", StringComparison.Ordinal)).ToList();
            Assert.Contains($"curve of each {traced}", figure.Element("p")!.Value, StringComparison.Ordinal);
            Assert.Equal(folds == 1 ? ["seed 1", "seed 2", "seed 5"] : ["fold 0", "fold 1", "fold 2"], traces.Select(t => t.Value).Distinct().Order());
            Assert.All(traces, t => Assert.Matches(@"^M[\d.]+ [\d.]+(l-?[\d.]+ -?[\d.]+){1,4}$", t.Attribute("d")!.Value));
        }
        Assert.DoesNotContain("trace", report["charts/loss.svg"].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(1, false)]
    public void Learning_rates_are_drawn_where_a_trial_changes_its_own(double factor, bool isDrawn)
    {
        var cells = SampleReport.Input.Cells.Select(c => c is not { Variant: "regularize", Record: { } record } ? c : c with
        {
            Record = record with { Outcome = record.Outcome with { Epochs = [.. record.Outcome.Epochs.Select(e => e with { LearningRate = 0.01 * (e.Epoch > 3 ? factor : 1) })] } },
        }).ToList();
        var charts = Report.Render(SampleReport.Input with { Cells = cells }, ReportTemplates.Shipped).Files.Where(f => f.Path is "charts/schedules.svg").ToList();
        Assert.Equal(isDrawn ? 1 : 0, charts.Count);
        Assert.All(charts, chart => Assert.Contains("baseline, overfit, hot: 0.001 throughout. regularize: 0.01 in the first epoch, 0.005 in the last, at most 0.01.", chart.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Classes_have_scores_where_classes_are_predicted()
    {
        var lines = Sample["report.md"].Text.Split('\n');
        Assert.Contains("| majority | circle | 0.333 ± 0.000 | 1.000 ± 0.000 | 0.500 ± 0.000 | 200 | 6 |", lines);
        Assert.Contains("| majority | square | 0.000 ± 0.000 | 0.000 ± 0.000 | 0.000 ± 0.000 | 200 | 6 |", lines);
        Assert.Equal(5 * 3, lines.Count(l => Regex.IsMatch(l, @"^\| \S+ \| (circle|square|cross) \| 0|^\| \S+ \| (circle|square|cross) \| 1\.")));
        Assert.Contains(lines, l => l.StartsWith("regularize knows ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_is_navigable_without_seeing_it()
    {
        var page = Page(Sample);
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Descendants("svg").Where(e => e.Attribute("aria-hidden") is null), e =>
            Assert.All(e.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.Contains(id, ids)));
        Assert.All(page.Descendants("table"), t => Assert.NotNull(t.Element("caption")));
        Assert.All(page.Descendants("th"), t => Assert.NotNull(t.Attribute("scope")));
        Assert.Single(page.Descendants("h1"));
        var levels = page.Descendants().Select(e => e.Name.LocalName).Where(name => Regex.IsMatch(name, "^h[1-6]$")).Select(name => name[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
    }

    [Fact]
    public void Every_chart_is_sound_xml_with_title_and_description_and_of_modest_size()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        foreach (var file in Sample.Files.Where(f => f.Path.EndsWith(".svg", StringComparison.Ordinal)))
        {
            var root = XDocument.Parse(file.Text).Root!;
            Assert.Equal(svg + "svg", root.Name);
            Assert.NotEmpty(root.Element(svg + "title")!.Value);
            Assert.NotEmpty(root.Element(svg + "desc")!.Value);
            Assert.InRange(file.Bytes.Length, 500, 40_000);
        }
    }

    [Fact]
    public void Long_curves_of_many_variants_stay_within_forty_kilobytes()
    {
        var variants = Enumerable.Range(1, 12).Select(i => SampleReport.Suite.Variants[1] with { Name = $"variant-{i}", Configuration = Sized(i) });
        var suite = SampleReport.Suite with { Baseline = "variant-1", Variants = variants.ToEquatableList(), Claims = [] };
        var input = SampleReport.Of(suite, SampleReport.Data);
        var cells = input.Cells.Select(c => c with
        {
            Record = c.Record! with { Outcome = c.Record.Outcome with { Epochs = Enumerable.Range(1, 300).Select(e => c.Record.Outcome.Epochs[e % 5] with { Epoch = e }).ToEquatableList() } },
        }).ToList();
        var report = Report.Render(input with { Cells = cells }, ReportTemplates.Shipped);
        Assert.All(report.Files.Where(f => f.Path.EndsWith(".svg", StringComparison.Ordinal)), f => Assert.InRange(f.Bytes.Length, 500, 40_000));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_few_open_verdicts_are_explained_at_once_and_many_with_the_details(int variants, bool atOnce)
    {
        var suite = SampleReport.Suite with
        {
            Baseline = "variant-1", Claims = [],
            Variants = Enumerable.Range(1, variants).Select(i => SampleReport.Suite.Variants[1] with { Name = $"variant-{i}", Configuration = Sized(i) }).ToEquatableList(),
        };
        var input = SampleReport.Of(suite, SampleReport.Data);
        var cells = input.Cells.Select(c => c with { Record = c.Variant != "variant-1" && c is { Fold: 0, Seed: 1 } ? null : c.Record }).ToList();
        var analysis = Analysis.SuiteAnalysis.Of(suite.Resolve(), cells);
        var report = Report.Render(input with { Cells = cells, Analysis = analysis }, ReportTemplates.Shipped)["report.md"].Text;
        var (reason, details) = (report.IndexOf("is inconclusive: 1 of 6 trials missing", StringComparison.Ordinal), report.IndexOf("### Paired", StringComparison.Ordinal));
        Assert.InRange(reason, 1, report.Length);
        Assert.Equal(atOnce, reason < details);
    }

    [Fact]
    public void The_order_of_variants_changes_the_presentation_and_no_byte_of_the_results()
    {
        var suite = SampleReport.Suite with { Variants = SampleReport.Suite.Variants.Reverse().ToEquatableList() };
        var reversed = Report.Render(SampleReport.Of(suite, SampleReport.Data), ReportTemplates.Shipped);
        Assert.Equal(Sample["results.json"].Text, reversed["results.json"].Text);
        Assert.NotEqual(Sample["report.md"].Text, reversed["report.md"].Text);
    }

    [Fact]
    public void Rendering_twice_gives_the_same_bytes_without_carriage_returns_or_a_byte_order_mark()
    {
        var again = Report.Render(SampleReport.Of(SampleReport.Suite, SampleReport.Data), ReportTemplates.Shipped);
        Assert.Equal(Sample.Files, again.Files);
        Assert.All(Sample.Files, f => Assert.DoesNotContain((byte)'\r', f.Bytes.ToArray()));
        Assert.All(Sample.Files, f => Assert.NotEqual(0xEF, f.Bytes.Span[0]));
        Assert.All(Sample.Files, f => Assert.Equal((byte)'\n', f.Bytes.Span[^1]));
    }

    [Fact]
    public void Every_plus_minus_says_what_it_is()
    {
        var markdown = Sample["report.md"].Text;
        var headings = markdown.Split('\n').Where(l => l.StartsWith("| variant |", StringComparison.Ordinal) || l.StartsWith("### ", StringComparison.Ordinal));
        Assert.Contains(headings, l => l.Contains("± sd", StringComparison.Ordinal));
        Assert.Matches(new Regex(@"\| regularize \| 0\.\d{4} ± 0\.\d{4} \| 6 \|"), markdown);
    }

    private static Configuration Sized(int units) => SampleReport.Suite.Variants[1].Configuration with { Model = new Mlp([units], 3) };

    private static XElement Page(ReportBundle report)
    {
        var page = XDocument.Parse(report["report.html"].Text).Root!;
        Assert.Equal("html", page.Name.LocalName);
        return page;
    }

    private static IEnumerable<List<string>> TableRows(string markdown)
    {
        var table = new List<string>();
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith('|')) table.Add(line);
            else if (table.Count > 0)
            {
                yield return table;
                table = [];
            }
        }
    }

    /// <summary>Cells of a row as GitHub counts them: by bars without a backslash before them.</summary>
    private static int Cells(string row) => Regex.Count(Regex.Replace(row, @"\\.", ""), @"\|");
}
