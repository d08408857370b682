using System.Globalization;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;

namespace ReproSuite.Synthetic;

/// <summary>Suites and records that nobody trained, in the sizes and with the spread of real ones. Everything follows from the trial's key.</summary>
internal static class MadeUp
{
    private const int Classes = 10, Epochs = 3, TestRows = 1000;

    private static readonly EquatableList<string> Tensors = ["dense_1/kernel", "dense_1/bias", "output/kernel", "output/bias"];

    /// <summary>25 variants × 10 folds × 20 seeds.</summary>
    public static string Suite(int number, string rate) => string.Create(CultureInfo.InvariantCulture, $$$"""
        title: Synthetic {{{number}}}
        question: How long do 5,000 records take?
        data: {set: glyphs, train-rows: 0..{{{1000 + number}}} }
        split: {kfold: {folds: 10}}
        seeds: 20
        model: {mlp: {hidden: [8], output: 10}}
        training: {epochs: {{{Epochs}}}, batch: 50, optimizer: {sgd: {learning-rate: {{{rate}}} } } }
        metrics: {primary: test.accuracy, rope: 0.01, also: [val.accuracy, gap.accuracy]}
        baseline: v-08
        variants:
          v-08: {}
        {{{string.Join('\n', Enumerable.Range(9, 24).Select(Variant))}}}
        claims: [v-32 better than v-08]

        """);

    private static string Variant(int units) => string.Create(CultureInfo.InvariantCulture, $$"""  v-{{units:00}}: {model: {mlp: {hidden: [{{units}}]} } }""");

    /// <summary>The record of a trial: more units are a little better, folds and seeds scatter.</summary>
    public static TrialRecord Record(EngineId engine, Trial trial)
    {
        var units = int.Parse(trial.Variant.AsSpan(2), CultureInfo.InvariantCulture);
        var noise = Convert.ToInt32(trial.Key.Hex[..4], 16) % 41 - 20;
        var right = 700 + 2 * units + noise + 3 * trial.Fold;
        var epochs = Enumerable.Range(1, Epochs).Select(epoch => Epoch(trial, epoch, right - 100 / epoch)).ToEquatableList();
        var outcome = new TrialOutcome(
            TrialStatus.Completed, "", epochs, Epochs * 18, Epochs, Epochs, 65 * units + 10 * units + 10, Tensors,
            trial.Key.Hex, Digest.Of(trial.Key.Hex), Judged(right + 20), Judged(right), Judged(right - 10));
        return new TrialRecord(trial.Key, engine, trial.DataDigest, trial.SplitDigest, CanonicalJson.Write(trial.Spec), outcome);
    }

    private static EpochRecord Epoch(Trial trial, int epoch, long right) => new(
        epoch, Score(right - 5), Score(right), Score(right - 10), 0, 0.1,
        Tensors.Select((_, tensor) => trial.Key.Hex.Substring(4 * tensor + epoch, 16)).ToEquatableList());

    private static PartScore Score(long right) => new((TestRows - right) / 512.0, right, TestRows);

    /// <summary>As many of every class; what is wrong is taken for the next class.</summary>
    private static Evaluation Judged(int right)
    {
        var counts = new long[Classes * Classes];
        for (var label = 0; label < Classes; label++)
        {
            var wrong = (TestRows - right + label) / Classes;
            counts[label * Classes + label] = TestRows / Classes - wrong;
            counts[label * Classes + (label + 1) % Classes] = wrong;
        }
        return new Evaluation((TestRows - right) / 512.0, new ConfusionMatrix(Classes, counts.ToEquatableList()));
    }
}
