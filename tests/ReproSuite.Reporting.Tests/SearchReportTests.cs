using System.Xml.Linq;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests;

/// <summary>What a report says of searches, starts, schedules and the other options that only some suites ask for.</summary>
public sealed class SearchReportTests
{
    private static readonly EquatableList<ParameterSpec> Space =
    [
        new RepeatParameter("model.blocks", 1, 2, [new ChoiceParameter("units", [16, 32]), new FloatParameter("dropout", 0, 0.5, Step: 0.25)]),
        new FloatParameter("training.optimizer.learning-rate", 1e-4, 1e-2, Log: true),
    ];

    private static readonly ReportBundle Searches = Report.Render(Input(), ReportTemplates.Shipped);

    [Fact]
    public void What_trials_chose_as_markdown() => Snapshot.Match(Between(Searches["report.md"].Text, "## Search", "## Data"), "md");

    [Fact]
    public void What_trials_chose_as_html() => Snapshot.Match(Between(Searches["report.html"].Text, "<section id=\"search\"", "<section id=\"data\""), "html");

    [Fact]
    public void Options_are_described_where_a_suite_has_them() => Snapshot.Match(Between(Searches["report.md"].Text, "## Models", "## Reproduce it"), "md");

    [Fact]
    public void A_page_with_searches_is_sound_and_every_table_of_it_has_a_caption()
    {
        var page = XDocument.Parse(Searches["report.html"].Text).Root!;
        Assert.All(page.Descendants("table"), table => Assert.NotNull(table.Element("caption")));
        Assert.Equal(6, page.Descendants("section").Single(e => (string?)e.Attribute("id") == "search").Descendants("details").Count());
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void A_suite_that_searches_nothing_has_no_section_of_searches()
    {
        var sample = Report.Render(SampleReport.Input, ReportTemplates.Shipped);
        Assert.DoesNotContain("## Search", sample["report.md"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"search\"", sample["report.html"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_without_records_yet_has_no_section()
    {
        var input = Input();
        var report = Report.Render(input with { Cells = [.. input.Cells.Select(cell => cell with { Record = null })] }, ReportTemplates.Shipped);
        Assert.DoesNotContain("## Search", report["report.md"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suite_without_validation_rows_has_no_empty_figures_and_tells_once_why_there_are_no_verdicts()
    {
        var suite = SampleReport.Suite with
        {
            Split = new Whole(), Seeds = [1], Claims = [], Baseline = "variant-1",
            Variants = [.. Enumerable.Range(1, 9).Select(i => new Variant($"variant-{i}", SampleReport.Suite.Variants[1].Configuration with { Model = new Mlp([i], 3) }))],
        };
        var input = SampleReport.Of(suite, SampleReport.Data);
        var cells = input.Cells.Select(cell => cell with
        {
            Record = cell.Record! with
            {
                Outcome = cell.Record.Outcome with
                {
                    Validation = null, BestEpoch = 0, Epochs = [.. cell.Record.Outcome.Epochs.Select(epoch => epoch with { Validation = null })],
                },
            },
        }).ToList();
        var report = Report.Render(input with { Cells = cells, Analysis = Analysis.SuiteAnalysis.Of(input.Plan.Suite, cells) }, ReportTemplates.Shipped);
        var markdown = report["report.md"].Text;
        Assert.Contains("| Split | all rows train, none validates |", markdown.Split('\n'));
        Assert.Contains("| variant | test accuracy | train accuracy | test loss | parameters | n |", markdown.Split('\n'));
        Assert.DoesNotContain("NaN", string.Concat(report.Files.Select(file => file.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("is inconclusive: ", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Files, file => file.Path is "charts/gap.svg");
    }

    internal static ReportInput Input()
    {
        var stack = new Stack([new Block(16)], 3);
        var training = new TrainingSpec(5);
        var plain = new Configuration(stack, training, [new Rescale(255)]);
        var earlier = new Pretrained(new TrainingSpec(8), new DataSpec("shapes", Classes: [0, 1], Relabel: true), new Whole(), Layers: ["dense_1"], Prune: 0.8);
        var suite = SampleReport.Suite with
        {
            Split = new KFold(2), Seeds = [1], Claims = [], Baseline = "plain",
            Variants =
            [
                new Variant("plain", plain),
                new Variant("tuned", plain with { Search = new Hyperband(Space, 3, FinalEpochs: 6) }),
                new Variant("drawn", plain with { Search = new RandomSearch([new IntParameter("training.batch", 16, 64, 16), new BooleanParameter("training.diagnostics")], 2, 4, new IteratedKFold(3, 2), ParameterSearchSpec.Loss) }),
                new Variant("validated", plain with { Search = new CrossValidate(new IteratedKFold(3, 2), 1) }),
                new Variant("frozen", plain with { Start = earlier, Training = training with { Freeze = new Freeze(["dense_1"], 2) } }),
                new Variant("tuned-finely", plain with { Start = earlier }),
                new Variant("scheduled", plain with
                {
                    Training = training with
                    {
                        Schedule = new WarmUp(new TrainingLength(5, TrainingUnit.Steps), Then: new Cosine(Alpha: 0.1)),
                        Clipping = new ClipByGlobalNorm(1), ClassWeights = new GivenWeights([1, 2, 2]), Diagnostics = true,
                        Callbacks = [new Checkpoint()],
                    },
                }),
                new Variant("layered", plain with
                {
                    Model = new Network([new Dense(16), new LayerNorm(), new Prelu(), new AlphaDropout(0.1), new GaussianNoise(0.1), new Dense(3, new Softmax())]),
                }),
            ],
        };
        var input = SampleReport.Of(suite, SampleReport.Data);
        return input with
        {
            Cells = [.. input.Cells.Select(cell => SearchOf(cell) is not { } search ? cell : cell with
            {
                Record = cell.Record! with { Outcome = cell.Record.Outcome with { Search = search } },
            })],
        };
    }

    private static SearchRecord? SearchOf(Analysis.Cell cell) => cell.Variant switch
    {
        "tuned" => new SearchRecord([
            Tried(1, 0, 0, 1, cell.Fold == 0 ? 0.5 : 0.625, "model.blocks: 1", "model.blocks[0].units: 16", "model.blocks[0].dropout: 0.25", "training.optimizer.learning-rate: 0.00123456"),
            Tried(1, 0, 1, 1, 0.25, "model.blocks: 2", "model.blocks[0].units: 16", "model.blocks[0].dropout: 0", "model.blocks[1].units: 32", "model.blocks[1].dropout: 0.5", "training.optimizer.learning-rate: 0.000321"),
            Tried(1, 0, 2, 1, null, "model.blocks: 1", "model.blocks[0].units: 32", "model.blocks[0].dropout: 0.25", "training.optimizer.learning-rate: 0.01"),
            Tried(1, 1, 0, 3, 0.75, "model.blocks: 1", "model.blocks[0].units: 16", "model.blocks[0].dropout: 0.25", "training.optimizer.learning-rate: 0.00123456"),
            Tried(0, 0, 3, 3, 0.75, "model.blocks: 1", "model.blocks[0].units: 32", "model.blocks[0].dropout: 0", "training.optimizer.learning-rate: 0.0002"),
        ], 3, 6),
        "drawn" => new SearchRecord([
            Tried(0, 0, 0, 4, 0.5, "training.batch: 16", "training.diagnostics: true"),
            Tried(0, 0, 1, 4, 0.375, "training.batch: 48", "training.diagnostics: false"),
        ], 1, 5),
        "validated" => new SearchRecord([Tried(0, 0, 0, 5, 0.5, "best epoch: 2")], 0, 3, [0.75, 0.5, 0.625, 0.5, 0.875]),
        _ => null,
    };

    private static TriedConfiguration Tried(int bracket, int round, int candidate, int epochs, double? score, params string[] settings) =>
        new(bracket, round, candidate, epochs, settings.ToEquatableList(), score, [Key($"{bracket} {round} {candidate}"), Key($"{bracket} {round} {candidate} again")]);

    private static TrialKey Key(string text) => TrialKey.Of(text, Digest.Of("data"), Digest.Of("split"), SampleReport.Engine);

    private static string Between(string text, string first, string next)
    {
        var start = text.IndexOf(first, StringComparison.Ordinal);
        return text[start..text.IndexOf(next, start, StringComparison.Ordinal)];
    }
}
