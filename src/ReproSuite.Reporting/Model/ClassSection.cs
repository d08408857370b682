using ReproSuite.Analysis;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace ReproSuite.Reporting.Model;

/// <summary>Precision, recall and F1 of every class by every variant; without rows where numbers are predicted.</summary>
internal static class ClassSection
{
    private const int Decimals = 3;

    public static Fields Of(ReportInput input)
    {
        var names = input.Plan.Data.Card.ClassNames;
        var scores = ClassScores.Of(input.Plan.Suite, input.Cells).Where(score => score.Class < names.Count).ToList();
        return new Fields
        {
            ["about"] = About(input, scores),
            ["has_sd"] = scores.Any(score => score.F1.Sd is not null),
            ["rows"] = scores.Select(score => new Fields
            {
                ["variant"] = score.Variant,
                ["name"] = names[score.Class],
                ["precision"] = Cell(score.Precision),
                ["recall"] = Cell(score.Recall),
                ["f1"] = Cell(score.F1),
                ["support"] = Figure.Count(score.Support),
                ["n"] = Figure.Count(score.Trials),
            }).ToList(),
        };
    }

    /// <summary>The hardest and the easiest class of the best variant, said without opening the table.</summary>
    private static string About(ReportInput input, IReadOnlyList<ClassScores> scores)
    {
        var best = ReportCharts.Best(input.Analysis)?.Name;
        var shown = scores.Where(score => score.Variant == best).ToList();
        if (shown.Count == 0) return "";
        var (hardest, easiest) = (shown.MinBy(score => score.F1.Mean)!, shown.MaxBy(score => score.F1.Mean)!);
        return hardest.F1.Mean == easiest.F1.Mean
            ? $"{best} knows all classes equally well: F1 {Text(hardest.F1)}."
            : $"{best} knows {Name(easiest)} best, F1 {Text(easiest.F1)}, and {Name(hardest)} least, F1 {Text(hardest.F1)}.";

        string Name(ClassScores score) => input.Plan.Data.Card.ClassNames[score.Class];
    }

    private static string Text(ClassScore score) =>
        Figure.Fixed(score.Mean, Decimals) + (score.Sd is { } sd ? $" ± {Figure.Fixed(sd, Decimals)} sd" : "");

    private static Fields Cell(ClassScore score) => new()
    {
        ["mean"] = Figure.Fixed(score.Mean, Decimals),
        ["sd"] = score.Sd is { } sd ? Figure.Fixed(sd, Decimals) : null,
    };
}
