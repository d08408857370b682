using ReproSuite.Analysis;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>Which test examples are taken for another class, by whom and for which; null where the records do not tell.</summary>
internal static class MistakeSection
{
    public static Fields? Of(ReportInput input)
    {
        if (input.Analysis.Mistakes is not { } mistakes) return null;
        var (classes, trials) = (input.Plan.Data.Card.ClassNames, mistakes.Trials);
        var compared = input.Analysis.Variants.Where(v => v.Disagreement is not null).Select(v => (v.Name, Pairs: v.Disagreement!)).ToList();
        return new Fields
        {
            ["about"] = About(mistakes),
            ["baseline"] = input.Plan.Suite.Baseline,
            ["has_one_pair"] = compared.All(row => row.Pairs.P is not null),
            ["compared"] = compared.Select(row => new Fields
            {
                ["name"] = row.Name,
                ["only_variant"] = Mean(row.Pairs.OnlyVariant, row.Pairs.Pairs),
                ["only_baseline"] = Mean(row.Pairs.OnlyBaseline, row.Pairs.Pairs),
                ["p"] = row.Pairs.P is { } p ? Figure.P(p) : $"{Figure.Count(row.Pairs.Significant)} of {Figure.Count(row.Pairs.Pairs)}",
            }).ToList(),
            ["frequent"] = mistakes.Frequent.Select(kind => new Fields
            {
                ["actual"] = classes[kind.Actual],
                ["predicted"] = classes[kind.Predicted],
                ["count"] = Figure.Fixed((double)kind.Count / trials, 1),
                ["row"] = Figure.Count(kind.Row),
                ["trials"] = $"{Figure.Count(kind.Trials)} of {Figure.Count(trials)}",
            }).ToList(),
        };
    }

    private static string Mean(double examples, int pairs) => pairs == 1 ? Figure.Count((long)examples) : Figure.Fixed(examples, 1);

    private static string About(Mistakes mistakes)
    {
        var never = mistakes.Examples - mistakes.Ever;
        return $"Of {Figure.Count(mistakes.Examples, "test example", "test examples")}, {Figure.Count(never)} ({Figure.Percent((double)never / mistakes.Examples)}) are right in every one of {Figure.Count(mistakes.Trials, "trial", "trials")} "
            + $"and {Figure.Count(mistakes.Always)} ({Figure.Percent((double)mistakes.Always / mistakes.Examples)}) in none, whatever the variant. Look at those first: a wrong label and an example that nothing tells apart both look like that.";
    }
}
