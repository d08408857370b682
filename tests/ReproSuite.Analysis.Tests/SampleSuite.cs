using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Tests;

/// <summary>Small suites and records with chosen figures.</summary>
internal static class SampleSuite
{
    public static Suite Of(int folds, int seeds, string baseline, params string[] variants) => new(
        "sample",
        "Sample",
        "Does it matter?",
        new DataSpec("glyphs"),
        folds > 1 ? new KFold(folds) : new Holdout(),
        Enumerable.Range(0, seeds).ToEquatableList(),
        new Measures(Rope: 0.002),
        baseline,
        variants.Select((name, i) => new Variant(name, new Configuration(new Mlp([i + 1], 2), new TrainingSpec(1)))).ToEquatableList());

    public static Suite Claiming(this Suite suite, params string[] claims) => suite with { Claims = claims.Select(c => new Claim(c)).ToEquatableList() };

    /// <summary>Completed cells [folds × seeds] of a variant with these correct test predictions.</summary>
    public static IEnumerable<Cell> Cells(string variant, int seeds, IEnumerable<double> correct, long samples = WorkedExample.Samples) =>
        correct.Select((c, i) => new Cell(variant, i / seeds, i % seeds, Completed((long)c, samples)));

    /// <summary>A record whose test, validation and training parts have this accuracy and loss.</summary>
    public static TrialRecord Completed(long correct, long samples = WorkedExample.Samples, double loss = 0.5, long parameters = 42)
    {
        var evaluation = new Evaluation(loss, new ConfusionMatrix(2, [correct, samples - correct, 0, 0]));
        return Record(new TrialOutcome(TrialStatus.Completed, "", [], 10, 0, 0, parameters, [], "", "", evaluation, evaluation, evaluation));
    }

    public static TrialRecord Diverged(params EpochRecord[] epochs) =>
        Record(new TrialOutcome(TrialStatus.Diverged, "loss is not finite", [.. epochs], 7, 0, 0, 42, [], "", "", null, null, null));

    public static TrialRecord Failed() => Record(TrialOutcome.Failed("out of memory"));

    public static TrialRecord Trained(params EpochRecord[] epochs)
    {
        var record = Completed(9000);
        return record with { Outcome = record.Outcome with { Epochs = [.. epochs] } };
    }

    public static EpochRecord Epoch(int number, double validationLoss) =>
        new(number, new PartScore(3, 5, 10), new PartScore(1, 8, 10), new PartScore(validationLoss, 6, 10), 0.25, 0.01, []);

    public static VariantSummary Variant(this SuiteAnalysis analysis, string name) => analysis.Variants.Single(v => v.Name == name);

    private static TrialRecord Record(TrialOutcome outcome) => new(new TrialKey(new string('0', 64)), new EngineId("exact", 1), "", "", "{}", outcome);
}
