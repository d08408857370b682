using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>How the experiment is laid out: split, seeds, what verdicts rest on, and what happens to the data before training.</summary>
internal static class DesignSection
{
    public static Fields Of(ReportInput input)
    {
        var (suite, cells) = (input.Plan.Suite, input.Cells);
        var completed = cells.Count(c => c.Completed is not null);
        (string Name, string Value)[] facts =
        [
            ("Trials", $"{Figure.Count(suite.Variants.Count, "variant", "variants")} × {Figure.Count(suite.Split.FoldCount, "fold", "folds")} × "
                + $"{Figure.Count(suite.Seeds.Count, "seed", "seeds")} = {Figure.Count(cells.Count)} planned, {Figure.Count(completed)} completed"),
            ("Split", SplitText.Of(suite.Split)),
            ("Test part", "the data set’s own; evaluated once per trial, at the end"),
            ("Seeds", string.Join(", ", suite.Seeds.Select(seed => Figure.Count(seed)))),
            ("Pairing", "all variants share folds, seeds, and the random streams of first weights, order of rows and dropout"),
            ("Primary metric", $"{input.Analysis.Primary.Title}, region of practical equivalence ±{Figure.Setting(suite.Measures.Rope)}"),
            ("Inference", input.Analysis.Design.Statement),
            .. Sampling(input.Analysis),
            ("Engine", EngineText.Full(input.Plan.Engine, cells)),
        ];
        var baseline = suite.Variants.First(v => v.Name == suite.Baseline);
        return new Fields
        {
            ["facts"] = facts.Select(f => new Fields { ["name"] = f.Name, ["value"] = f.Value }).ToList(),
            ["preprocessing"] = baseline.Configuration.Preprocessing.Select(Step).ToList(),
        };
    }

    private static IEnumerable<(string Name, string Value)> Sampling(SuiteAnalysis analysis)
    {
        if (analysis.Sampling is not { } sampling) yield break;
        var decimals = analysis.Primary.Decimals;
        string Text(double value) => Figure.Fixed(value, decimals);
        yield return (
            "Test sampling",
            $"with another {Figure.Count(sampling.Examples)} test examples of the same source, the {analysis.Primary.Title} of {analysis.Suite.Baseline} would vary by SE {Text(sampling.StandardError)}, "
                + $"95 % interval [{Text(sampling.Low)}, {Text(sampling.High)}] (Wilson); no other figure contains this; part of it cancels in differences, as all variants have the same test part");
    }

    private static Fields Step(PreprocessingSpec step) => new()
    {
        ["name"] = SpecShape.Of(step.GetType()).Name,
        ["settings"] = SettingText.Of(step),
        ["scope"] = Scope(step),
    };

    private static string Scope(PreprocessingSpec step) => step switch
    {
        VectorizerSpec { Leaks: true } => "training and validation rows (a leak)",
        { Learns: true } => "training rows of the fold",
        _ => "nothing (a constant)",
    };
}
