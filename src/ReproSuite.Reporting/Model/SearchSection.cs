using System.Globalization;
using ReproSuite.Analysis;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>What trials chose for themselves and from what; empty for a suite in which nothing is searched.</summary>
internal static class SearchSection
{
    /// <summary>How many of a trial's configurations stand where there is no room for all.</summary>
    private const int Top = 5;

    private const int Decimals = 4;

    public static List<Fields> Of(ReportInput input) =>
    [
        .. from variant in input.Plan.Suite.Variants
           let cells = Cells(input, variant.Name)
           where variant.Configuration.Search is not null && cells.Count > 0
           select Variant(variant.Name, variant.Configuration.Search!, cells),
    ];

    private static List<SearchCell> Cells(ReportInput input, string variant) =>
    [
        .. from cell in input.Cells
           where cell.Variant == variant && cell.Record?.Outcome.Search is not null
           select new SearchCell(cell.Fold, cell.Seed, cell.Record!.Outcome.Search!),
    ];

    private static Fields Variant(string name, SearchSpec search, IReadOnlyList<SearchCell> cells)
    {
        var parameters = search as ParameterSearchSpec;
        return new Fields
        {
            ["variant"] = name,
            ["about"] = SearchText.About(search),
            ["space"] = (parameters?.Space ?? []).Select(p => new Fields { ["name"] = p.Sets, ["value"] = SearchText.Values(p) }).ToList(),
            ["score"] = parameters is { HigherIsBetter: true } ? "validation accuracy" : parameters is null ? "mean validation loss" : "validation loss",
            ["chosen"] = cells.Select(Chosen).ToList(),
            ["has_rounds"] = search is Hyperband,
            ["rounds"] = search is Hyperband hyperband ? Rounds(hyperband, cells) : [],
            ["cells"] = cells.Select(cell => Everything(cell, parameters)).ToList(),
            ["has_candidates"] = parameters is not null,
        };
    }

    private static Fields Chosen(SearchCell cell)
    {
        var (search, chosen) = (cell.Search, cell.Search.Tried[cell.Search.Chosen]);
        return new Fields
        {
            ["fold"] = Number(cell.Fold),
            ["seed"] = Number(cell.Seed),
            ["settings"] = SearchText.Settings(chosen.Settings),
            ["score"] = Score(chosen.Score),
            ["epochs"] = Figure.Count(search.Epochs),
            ["candidates"] = Figure.Count(search.Tried.Select(t => t.Candidate).Distinct().Count()),
            ["trials"] = Figure.Count(search.Tried.SelectMany(t => t.Trials).Distinct().Count()),
        };
    }

    /// <summary>One row per round of a bracket, in the order in which they are gone through; iterations of all brackets are taken together.</summary>
    private static List<Fields> Rounds(Hyperband search, IReadOnlyList<SearchCell> cells) =>
    [
        .. from bracket in Enumerable.Range(0, search.Brackets).Reverse()
           from round in Enumerable.Range(0, bracket + 1)
           let best = cells.Select(cell => Best(cell.Search.Tried.Where(t => t.Bracket == bracket && t.Round == round), search).FirstOrDefault()?.Score).OfType<double>().ToList()
           select new Fields
           {
               ["bracket"] = Number(bracket),
               ["round"] = Number(round),
               ["size"] = $"{Figure.Count(search.Iterations * search.Size(bracket, round))} × {Figure.Count(search.Epochs(bracket, round), "epoch", "epochs")}",
               ["score"] = best.Count == 0 ? Figure.None : Score(best.Average()),
           },
    ];

    /// <summary>Every configuration of a trial in the order of trying, and the best few, each once.</summary>
    private static Fields Everything(SearchCell cell, ParameterSearchSpec? search)
    {
        var (tried, chosen) = (cell.Search.Tried, cell.Search.Tried[cell.Search.Chosen]);
        double[] curve = [.. cell.Search.MeanCurve ?? []];
        var lowest = curve.Length == 0 ? -1 : Array.IndexOf(curve, curve.Min());
        return new Fields
        {
            ["fold"] = Number(cell.Fold),
            ["seed"] = Number(cell.Seed),
            ["tried"] = search is null ? [] : tried.Select(t => Tried(cell, t, ReferenceEquals(t, chosen))).ToList(),
            ["top"] = search is null ? [] : Best(tried, search).DistinctBy(t => t.Candidate).Take(Top).Select(t => Tried(cell, t, ReferenceEquals(t, chosen))).ToList(),
            ["curve"] = curve.Select((loss, i) => new Fields
            {
                ["epoch"] = Figure.Count(i + 1), ["loss"] = Score(loss), ["is_chosen"] = i == lowest,
            }).ToList(),
        };
    }

    private static Fields Tried(SearchCell cell, TriedConfiguration tried, bool isChosen) => new()
    {
        ["fold"] = Number(cell.Fold),
        ["seed"] = Number(cell.Seed),
        ["bracket"] = Number(tried.Bracket),
        ["round"] = Number(tried.Round),
        ["candidate"] = Number(tried.Candidate),
        ["epochs"] = Figure.Count(tried.Epochs),
        ["settings"] = SearchText.Settings(tried.Settings),
        ["score"] = Score(tried.Score),
        ["is_chosen"] = isChosen,
    };

    /// <summary>The order in which searches choose: by score, of equal ones the longest training, then those drawn first.</summary>
    private static IEnumerable<TriedConfiguration> Best(IEnumerable<TriedConfiguration> tried, ParameterSearchSpec search) => tried
        .Where(t => t.Score is not null)
        .OrderBy(t => search.HigherIsBetter ? -t.Score!.Value : t.Score!.Value)
        .ThenByDescending(t => t.Epochs)
        .ThenBy(t => t.Candidate);

    private static string Score(double? score) => score is { } value ? Figure.Fixed(value, Decimals) : Figure.None;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct SearchCell(int Fold, int Seed, SearchRecord Search);
}
