using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Store.Tests;

/// <summary>Small records as an engine would make them.</summary>
public static class SampleRecords
{
    public static readonly EngineId Engine = new("exact", 1);
    public static readonly DataSpec Data = new("glyphs", new RowRange(0, 300));
    public static readonly SplitSpec Split = new KFold(3);

    public static readonly DataIdentity Identity = new(
        Digest.Of("the data"),
        [.. Enumerable.Range(0, 3).Select(fold => new FoldIdentity(Digest.Of(fold.ToString(CultureInfo.InvariantCulture)), 200, 100))],
        new DataCard("glyphs", "Glyphs", "Shapes \"drawn\" by rule – ten kinds.", "generated", "MIT", "", 784, 28, ["disc", "ring"], [150, 150], [50, 50]));

    public static TrialSpec Spec(int fold = 0, int seed = 1, int batch = 32) =>
        new(Data, Split, fold, seed, [new Rescale(255)], new Mlp([8], 2).Resolve(), new TrainingSpec(2, batch));

    /// <summary>The record of a trial; <paramref name="correct"/> of 100 test samples were right, which the key knows nothing of.</summary>
    public static TrialRecord Of(TrialSpec spec, int correct = 70)
    {
        var (canonical, split) = (CanonicalJson.Write(spec), Identity.Folds[spec.Fold].Digest);
        return new TrialRecord(TrialKey.Of(canonical, Identity.Digest, split, Engine), Engine, Identity.Digest, split, canonical, Outcome(correct));
    }

    public static TrialRecord Of(int seed, int correct = 70) => Of(Spec(seed: seed), correct);

    public static TrialOutcome Outcome(int correct)
    {
        var score = new PartScore(0.1 + correct / 1000.0, correct, 100);
        var evaluation = new Evaluation(1.0 / 3, new ConfusionMatrix(2, [correct / 2, 50 - correct / 2, 50 - (correct - correct / 2), correct - correct / 2]));
        return new TrialOutcome(
            TrialStatus.Completed, "", [new EpochRecord(1, score, score, score, 0.25, 1e-3, ["00112233aabbccdd"])], 14, 1, 1, 6298, ["output/kernel"], Digest.Of("w0"), Digest.Of("w1"), evaluation, evaluation, evaluation);
    }
}
