using ReproSuite.Analysis;
using ReproSuite.Core;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Reporting.Model;
using ReproSuite.Testing;

namespace ReproSuite.Reporting.Tests;

public class ModelMembersTests
{
    private static readonly SortedDictionary<string, SortedSet<string>> Found = Walked();

    [Fact]
    public void Every_member_of_the_model_is_described_and_every_description_has_a_member() =>
        Assert.Equal(Found.Keys, ModelMembers.Kinds.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_member_is_of_the_kind_that_is_said() =>
        Assert.Empty(Found.Where(member => !member.Value.IsSubsetOf(ModelMembers.Kinds.GetValueOrDefault(member.Key, "").Split(" or "))).Select(member => $"{member.Key}: {string.Join(", ", member.Value)}"));

    [Fact]
    public void The_page_of_templates_ends_with_the_table() =>
        Assert.EndsWith(ModelMembers.Page(), File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "docs", "templates.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    /// <summary>The members of reports of several suites, with the kinds of their values.</summary>
    private static SortedDictionary<string, SortedSet<string>> Walked()
    {
        var found = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var input in new[] { SampleReport.Input, Measured(), Open(), SearchReportTests.Input(), MistakeReportTests.Input })
            foreach (var (name, value) in ReportModel.Of(input, ReportCharts.Of(input)))
                Walk(name, value, found);
        return found;
    }

    private static void Walk(string path, object? value, SortedDictionary<string, SortedSet<string>> found)
    {
        if (!found.TryGetValue(path, out var kinds)) found[path] = kinds = new SortedSet<string>(StringComparer.Ordinal);
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> members:
                kinds.Add("object");
                foreach (var (name, member) in members) Walk($"{path}.{name}", member, found);
                break;
            case IReadOnlyList<object?> items:
                if (items.Count > 0) kinds.Add(items[0] is string ? "list of texts" : "list of objects");
                foreach (var (name, member) in items.OfType<IReadOnlyDictionary<string, object?>>().SelectMany(item => item)) Walk($"{path}[].{name}", member, found);
                break;
            default:
                kinds.Add(value switch { null => "null", string => "text", bool => "flag", _ => "number" });
                break;
        }
    }

    /// <summary>The sample with figures of a layer.</summary>
    private static ReportInput Measured()
    {
        EquatableList<LayerFigures> layers = [new("dense_1", new OutputFigures(0.5, 0.25, 0.5, 0), [new TensorFigures("dense_1/kernel", 1, 2, null, 0)])];
        return SampleReport.Input with
        {
            Cells = [.. SampleReport.Input.Cells.Select(cell => cell is not { Variant: "overfit", Record: { } record } ? cell : cell with
            {
                Record = record with { Outcome = record.Outcome with { Untrained = layers, Epochs = [.. record.Outcome.Epochs.Select(epoch => epoch with { Layers = layers })] } },
            })],
        };
    }

    /// <summary>So many open verdicts that the first table has no room for their reasons.</summary>
    private static ReportInput Open()
    {
        var plain = SampleReport.Suite.Variants[1];
        var suite = SampleReport.Suite with
        {
            Baseline = "variant-1", Claims = [],
            Variants = [.. Enumerable.Range(1, 6).Select(i => plain with { Name = $"variant-{i}", Configuration = plain.Configuration with { Model = new Mlp([i], 3) } })],
        };
        var input = SampleReport.Of(suite, SampleReport.Data);
        List<Cell> cells = [.. input.Cells.Select(cell => cell with { Record = cell.Variant != "variant-1" && cell is { Fold: 0, Seed: 1 } ? null : cell.Record })];
        return input with { Cells = cells, Analysis = SuiteAnalysis.Of(suite.Resolve(), cells) };
    }
}
