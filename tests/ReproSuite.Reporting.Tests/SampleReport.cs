using ReproSuite.Analysis;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Tests;

/// <summary>A small suite with hand-made records: a majority without epochs, a clear winner, a clear loser, a diverged trial and a missing one.</summary>
internal static class SampleReport
{
    public static EngineId Engine { get; } = new("exact", 1);

    public static DataIdentity Data { get; } = new(
        Digest.Of("shapes"),
        [new FoldIdentity(Digest.Of("fold 0"), 600, 300), new FoldIdentity(Digest.Of("fold 1"), 600, 300), new FoldIdentity(Digest.Of("fold 2"), 600, 300)],
        new DataCard(
            "shapes", "Shapes", "Grey images of three kinds of shape.", "https://example.org/shapes", "CC0", "Some crosses look like plus signs.",
            64, 8, ["circle", "square", "cross"], [300, 300, 300], [200, 200, 200]));

    public static Suite Suite { get; } = new(
        "sample", "Regularization on shapes", "Does *regularization* close the gap that `capacity` opens?",
        new DataSpec("shapes"), new KFold(3), [1, 2], new Measures(Rope: 0.01), "baseline",
        [
            new Variant("majority", new Configuration(new Majority(), new TrainingSpec(5)), "The floor: always the most frequent class."),
            Network("baseline", [16]),
            Network("overfit", [256, 256]),
            Network("regularize", [256, 256], dropout: 0.3, description: "Dropout of `0.3` after every hidden layer."),
            Network("hot", [16], rate: 30),
        ],
        [
            new Claim("regularize better than baseline", "the [textbook](https://example.org/book)"),
            new Claim("overfit equivalent to baseline on val.accuracy", "folklore"),
            new Claim("majority test.accuracy at most 0.4"),
        ],
        Source: "An example of the documentation.");

    /// <summary>The sample as it is.</summary>
    public static ReportInput Input { get; } = Of(Suite, Data);

    /// <summary>The report of any suite over the sample's data, with made-up records for its trials.</summary>
    public static ReportInput Of(Suite suite, DataIdentity data)
    {
        var resolved = suite.Resolve();
        var trials =
            (from variant in resolved.Variants
             from fold in Enumerable.Range(0, suite.Split.FoldCount)
             from seed in suite.Seeds
             let spec = resolved.TrialSpec(variant, fold, seed)
             let split = data.Folds[fold].Digest
             select new Trial(variant.Name, fold, seed, spec, data.Digest, split, TrialKey.Of(CanonicalJson.Write(spec), data.Digest, split, Engine))).ToList();
        var cells = trials.Select(t => new Cell(t.Variant, t.Fold, t.Seed, Record(t))).ToList();
        return new ReportInput(new Plan(resolved, data, Engine, trials), SuiteAnalysis.Of(resolved, cells), cells, "0.1.0", $"dotnet repro run {suite.Name}");
    }

    private static EquatableList<string> Tensors => ["output/kernel", "output/bias"];

    private static Variant Network(string name, EquatableList<int> hidden, double dropout = 0, double rate = 0.001, string description = "") =>
        new(name, new Configuration(new Mlp(hidden, 3, Dropout: dropout), new TrainingSpec(5, Optimizer: new Adam(rate)), [new Rescale(255)]), description);

    private static TrialRecord? Record(Trial trial) => trial switch
    {
        { Variant: "overfit", Fold: 2, Seed: 2 } => null,
        _ => new TrialRecord(trial.Key, Engine, trial.DataDigest, trial.SplitDigest, CanonicalJson.Write(trial.Spec), Outcome(trial)),
    };

    private static TrialOutcome Outcome(Trial trial)
    {
        var wobble = (trial.Fold * 7 + trial.Seed * 3) % 5 - 2;
        return trial.Variant switch
        {
            "majority" => new TrialOutcome(
                TrialStatus.Completed, "", [], 0, 0, 0, 0, [], "", "", Guess(200), Guess(100), Guess(200)),
            "hot" when trial.Fold == 1 => new TrialOutcome(
                TrialStatus.Diverged, "loss is not a number", Epochs(trial, 2, 200 + wobble, 1), 57, 0, 0, 1091, Tensors, Digest.Of("w"), "", null, null, null),
            "hot" => Trained(trial, 430 + 9 * wobble, 2),
            "overfit" => Trained(trial, 520 + 2 * wobble, 40),
            "regularize" => Trained(trial, 560 + wobble, 4),
            _ => Trained(trial, 510 + 2 * wobble, 10),
        };
    }

    /// <param name="trial">Whose outcome.</param>
    /// <param name="right">Right predictions of 600 in the test part.</param>
    /// <param name="gap">Further right predictions of 300 in the training part, compared with validation.</param>
    private static TrialOutcome Trained(Trial trial, int right, int gap)
    {
        var epochs = Epochs(trial, 5, right / 2, gap);
        return new TrialOutcome(
            TrialStatus.Completed, "", epochs, 95, 4, 5, trial.Variant is "overfit" or "regularize" ? 83_203 : 1_091, Tensors, Digest.Of("w"), Digest.Of(trial.Name),
            Judged(600, right + 2 * gap), Judged(300, right / 2), Judged(600, right - gap / 2));
    }

    private static EquatableList<EpochRecord> Epochs(Trial trial, int count, int right, int gap) => Enumerable.Range(1, count).Select(epoch =>
    {
        var validation = right - 60 / epoch + trial.Seed;
        var overfit = gap * epoch / 5;
        return new EpochRecord(
            epoch,
            new PartScore(1.2 / epoch + trial.Fold / 64.0, 2 * validation, 600),
            new PartScore(1.0 / epoch + trial.Fold / 64.0, 2 * (validation + overfit), 600),
            new PartScore(1.1 / epoch + trial.Fold / 64.0 + overfit / 32.0, validation, 300),
            0, 0.001, Tensors.Select(tensor => Digest.Of($"{tensor} of {trial.Name} after {epoch}")[..16]).ToEquatableList());
    }).ToEquatableList();

    private static Evaluation Guess(long each) => new(Math.Sqrt(1.25), new ConfusionMatrix(3, [each, 0, 0, each, 0, 0, each, 0, 0]));

    private static Evaluation Judged(long total, long right)
    {
        var (each, wrong) = (total / 3, Math.Max(0, total - right));
        var (first, second) = (wrong / 2, wrong - wrong / 2);
        return new Evaluation(wrong / 512.0, new ConfusionMatrix(3, [each - first, first, 0, 0, each, 0, second / 2, second - second / 2, each - second]));
    }
}
