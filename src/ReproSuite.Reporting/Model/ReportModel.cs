using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis;
using ReproSuite.Core.Records;
using ReproSuite.Reporting.Charts;
using ReproSuite.Reporting.Markup;

namespace ReproSuite.Reporting.Model;

/// <summary>The tree of texts, flags and lists that templates show; whatever has to be computed or formatted has been, once it is here.</summary>
/// <remarks>Members that end in <c>_html</c> or <c>_markdown</c>, <c>svg</c> and <c>glyph</c> are ready for their place; every other text has to be escaped by the template.</remarks>
internal static class ReportModel
{
    public static Fields Of(ReportInput input, IReadOnlyList<Chart> charts)
    {
        var suite = input.Plan.Suite;
        return (Fields)Clean(new Fields
        {
            ["name"] = suite.Name,
            ["title"] = suite.Title.Length > 0 ? suite.Title : suite.Name,
            ["question_html"] = InlineMarkdown.ToHtml(suite.Question),
            ["question_markdown"] = InlineMarkdown.ToMarkdown(suite.Question),
            ["source_html"] = suite.Source.Length > 0 ? InlineMarkdown.ToHtml(suite.Source) : null,
            ["source_markdown"] = suite.Source.Length > 0 ? InlineMarkdown.ToMarkdown(suite.Source) : null,
            ["answer"] = Answer.Of(input.Analysis),
            ["summary"] = Summary(input),
            ["verdicts"] = VerdictSection.Of(input),
            ["claims"] = ClaimSection.Of(input.Analysis),
            ["charts"] = charts.Select(Picture).ToList(),
            ["metrics"] = MetricSection.Of(input.Analysis),
            ["classes"] = ClassSection.Of(input),
            ["mistakes"] = MistakeSection.Of(input),
            ["layers"] = LayerSection.Of(input),
            ["searches"] = SearchSection.Of(input),
            ["troubles"] = TroubleSection.Of(input),
            ["lints"] = LintSection.Of(input),
            ["data"] = DataSection.Of(input),
            ["design"] = DesignSection.Of(input),
            ["models"] = ModelSection.Of(input),
            ["settings"] = SettingsSection.Of(suite),
            ["reproduce"] = Reproduce(input),
            ["glossary"] = Glossary.Of(input.Analysis),
            ["chart_css"] = ChartStyle.PageCss,
        })!;
    }

    /// <summary>The same tree with every text cleaned: suites, data cards and reasons of failures come from outside.</summary>
    private static object? Clean(object? value) => value switch
    {
        string text => PlainText.Clean(text),
        Fields members => members.ToDictionary(m => m.Key, m => Clean(m.Value), StringComparer.Ordinal),
        IReadOnlyList<object?> items => items.Select(Clean).ToList(),
        _ => value,
    };

    /// <summary>What, on what, how often, by what: the line under the title.</summary>
    private static List<string> Summary(ReportInput input) =>
    [
        input.Plan.Data.Card.Title,
        $"{Figure.Count(input.Analysis.Variants.Count, "variant", "variants")} × {Figure.Count(input.Analysis.Design.Folds, "fold", "folds")} × "
            + Figure.Count(input.Analysis.Design.Seeds, "seed", "seeds"),
        $"{Figure.Count(input.Cells.Count(c => c.Completed is not null))} of {Figure.Count(input.Cells.Count, "trial", "trials")} completed",
        $"engine {EngineText.Short(input.Plan.Engine, input.Cells)}",
    ];

    private static Fields Picture(Chart chart) => new()
    {
        ["id"] = chart.Id,
        ["title"] = chart.Title,
        ["description"] = chart.Description,
        ["file"] = $"charts/{chart.Id}.svg",
        ["svg"] = chart.ToElement(),
        ["traces"] = chart.Traces?.Label,
    };

    private static Fields Reproduce(ReportInput input)
    {
        var facts = new (string Name, string Value)[]
        {
            ("trials", OutcomeDigest.Of(input.Cells.Select(c => c.Record).OfType<TrialRecord>())),
            ("data", input.Plan.Data.Digest),
            ("suite", ResultsFile.SpecDigest(input.Plan.Suite)),
        };
        return new Fields
        {
            ["command"] = input.Command,
            ["engine"] = input.Plan.Engine.Name,
            ["numerics"] = Figure.Count(input.Plan.Engine.Numerics),
            ["again"] = EngineText.Again(input.Cells),
            ["tool"] = input.ToolVersion,
            ["digests"] = facts.Select(f => new Fields { ["name"] = f.Name, ["value"] = f.Value }).ToList(),
        };
    }
}
