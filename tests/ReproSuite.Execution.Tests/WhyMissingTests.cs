using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

public sealed class WhyMissingTests
{
    private readonly MemoryStore _store = new();

    private static Trial Trial(TrialSpec spec, string data = "the data", string rows = "rows", int numerics = 1)
    {
        var key = TrialKey.Of(CanonicalJson.Write(spec), Digest.Of(data), Digest.Of(rows), SampleRecords.Engine with { Numerics = numerics });
        return new Trial("v", spec.Fold, spec.Seed, spec, Digest.Of(data), Digest.Of(rows), key);
    }

    private Trial Stored(TrialSpec spec)
    {
        var trial = Trial(spec);
        _store.Save(SampleRecords.Of(1) with { Key = trial.Key, Spec = CanonicalJson.Write(spec), DataDigest = trial.DataDigest, SplitDigest = trial.SplitDigest });
        return trial;
    }

    private WhyMissing Explain(Trial trial, int numerics = 1) => WhyMissing.Explain(trial, SampleRecords.Engine with { Numerics = numerics }, _store);

    [Fact]
    public void A_stored_trial_is_not_missing() => Assert.Equal("cached.", Explain(Stored(SampleRecords.Spec())).ToString());

    [Fact]
    public void In_an_empty_store_nothing_was_ever_trained() =>
        Assert.Equal("not cached: nothing was ever trained in this store.", Explain(Trial(SampleRecords.Spec())).ToString());

    [Fact]
    public void A_changed_value_is_named_with_both_values()
    {
        var stored = Stored(SampleRecords.Spec(batch: 32));
        var why = Explain(Trial(SampleRecords.Spec(batch: 64)));
        Assert.Equal([new Difference("training.batch", "32", "64")], why.Differences);
        Assert.Equal($"not cached: training.batch was 32, now 64; everything else matches trial {stored.Key.Short}.", why.ToString());
    }

    [Fact]
    public void Values_that_came_or_went_are_named_too()
    {
        Stored(SampleRecords.Spec() with { Training = new TrainingSpec(2, Optimizer: new Sgd(0.1)) });
        var why = Explain(Trial(SampleRecords.Spec() with { Training = new TrainingSpec(2, Optimizer: new Adam(0.1)) }));
        Assert.Contains(why.Differences, d => d.Path == "training.optimizer.sgd.learning-rate" && d.Wanted is null && d.ToString().EndsWith("was 0.1, now gone", StringComparison.Ordinal));
        Assert.Contains(why.Differences, d => d.Path == "training.optimizer.adam.beta1" && d.Stored is null && d.ToString().EndsWith("is new: 0.9", StringComparison.Ordinal));
    }

    [Fact]
    public void The_record_with_the_fewest_differences_is_the_one_compared_with()
    {
        Stored(SampleRecords.Spec(seed: 5, batch: 16));
        var near = Stored(SampleRecords.Spec(batch: 16));
        Stored(SampleRecords.Spec(fold: 2, seed: 6, batch: 16));
        Assert.Equal(near.Key, Explain(Trial(SampleRecords.Spec(batch: 64))).Nearest!.Key);
    }

    [Fact]
    public void Of_equally_near_records_one_of_the_same_fold_and_seed_tells_more()
    {
        for (var seed = 10; seed < 20; seed++) Stored(SampleRecords.Spec(seed: seed, batch: 64));
        Stored(SampleRecords.Spec(batch: 32));
        Assert.Equal("training.batch", Assert.Single(Explain(Trial(SampleRecords.Spec(batch: 64))).Differences).Path);
    }

    [Fact]
    public void Of_records_that_tell_the_same_the_lowest_key_is_taken()
    {
        var stored = Enumerable.Range(10, 10).Select(seed => Stored(SampleRecords.Spec(seed: seed))).ToList();
        Assert.Equal(stored.MinBy(t => t.Key.Hex, StringComparer.Ordinal)!.Key, Explain(Trial(SampleRecords.Spec())).Nearest!.Key);
    }

    [Fact]
    public void Other_data_other_rows_and_other_numerics_are_causes_of_their_own()
    {
        Stored(SampleRecords.Spec());
        Assert.Equal(["content of the data"], Paths(Explain(Trial(SampleRecords.Spec(), data: "changed", rows: "changed"))));
        Assert.Equal(["rows of the fold"], Paths(Explain(Trial(SampleRecords.Spec(), rows: "changed"))));
        Assert.Equal(["engine.numerics"], Paths(Explain(Trial(SampleRecords.Spec(), numerics: 2), numerics: 2)));
    }

    [Fact]
    public void Other_rows_are_no_news_where_the_spec_asks_for_them()
    {
        Stored(SampleRecords.Spec());
        Assert.Equal(["fold"], Paths(Explain(Trial(SampleRecords.Spec(fold: 1), rows: "changed"))));
        Assert.Equal(["data.set"], Paths(Explain(Trial(SampleRecords.Spec() with { Data = SampleRecords.Data with { Set = "other" } }, "changed", "changed"))));
    }

    private static IEnumerable<string> Paths(WhyMissing why) => why.Differences.Select(d => d.Path);
}
