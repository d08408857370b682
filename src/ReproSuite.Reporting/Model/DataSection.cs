using Fields = System.Collections.Generic.Dictionary<string, object?>;
using ReproSuite.Analysis;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Model;

/// <summary>What the trials were trained on, and how its rows were divided.</summary>
internal static class DataSection
{
    public static Fields Of(ReportInput input)
    {
        var (data, card) = (input.Plan.Data, input.Plan.Data.Card);
        return new Fields
        {
            ["title"] = card.Title,
            ["has_validation"] = HasValidation(data),
            ["facts"] = Facts(card, data, input.Plan.Suite.Data),
            ["classes"] = Enumerable.Range(0, card.ClassNames.Count).Select(c => new Fields
            {
                ["name"] = card.ClassNames[c],
                ["train"] = CountAt(card.TrainCounts, c),
                ["test"] = CountAt(card.TestCounts, c),
            }).ToList(),
            ["folds"] = data.Folds.Select((fold, i) => new Fields
            {
                ["number"] = i,
                ["train"] = Figure.Count(fold.Train),
                ["validation"] = Figure.Count(fold.Validation),
                ["test"] = Figure.Count(card.TestCounts.Sum()),
                ["digest"] = Short(fold.Digest),
            }).ToList(),
        };
    }

    /// <summary>Whether any fold keeps rows to validate on.</summary>
    private static bool HasValidation(DataIdentity data) => data.Folds.Any(fold => fold.Validation > 0);

    private static List<Fields> Facts(DataCard card, DataIdentity data, DataSpec spec)
    {
        var features = card.IsText ? "texts; a vectorizer makes features of their terms" : Figure.Count(card.Features) + (card.ImageWidth > 0 ? $" ({Figure.Count(card.ImageWidth)} × {Figure.Count(card.ImageWidth)} pixels{(card.Channels > 1 ? $" in {Figure.Count(card.Channels)} colours" : "")})" : "");
        var facts = new (string Name, string Value)[]
        {
            ("Set", card.Name),
            ("About", card.Description),
            ("Source", card.Source),
            ("Licence", card.Licence),
            ("Known issues", card.KnownIssues),
            ("Rows", $"{Figure.Count(card.TrainCounts.Sum())} to train{(HasValidation(data) ? " and validate" : "")}, {Figure.Count(card.TestCounts.Sum())} to test"),
            ("Repeated", Repeated(card.Repeated)),
            ("Part used", Subset(spec)),
            ("Features", features),
            card.HasNumericTarget ? ("Target", "a number") : ("Classes", Figure.Count(card.ClassNames.Count)),
            ("SHA-256", data.Digest),
        };
        return [.. facts.Where(f => f.Value.Length > 0).Select(f => new Fields { ["name"] = f.Name, ["value"] = f.Value })];
    }

    private static string Repeated(RepeatedRows? repeated) => repeated switch
    {
        null => "",
        { TestInTrain: 0, Train: 0 } => "no row twice in the training part, none of it in the test part",
        _ => $"{Figure.Count(repeated.TestInTrain, "test row equals", "test rows equal")} a training row, {Figure.Count(repeated.Train, "training row equals", "training rows equal")} an earlier one",
    };

    /// <summary>Which part of a set is used; empty for all of it.</summary>
    public static string Subset(DataSpec spec) => string.Join(", ", new[]
    {
        spec.TrainRows is { } train ? $"training rows {train}" : null,
        spec.TestRows is { } test ? $"test rows {test}" : null,
        spec.Classes.Count > 0 ? $"classes {string.Join(", ", spec.Classes.Select(c => Figure.Count(c)))}{(spec.Relabel ? ", relabelled from 0" : "")}" : null,
    }.OfType<string>());

    private static string CountAt(IReadOnlyList<long> counts, int index) => index < counts.Count ? Figure.Count(counts[index]) : Figure.None;

    /// <summary>As much of a digest as tells folds apart at a glance.</summary>
    private static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;
}
