using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Store.Tests;

namespace ReproSuite.Execution.Tests;

public sealed class PlannerTests
{
    private readonly FakeData _data = new();
    private readonly MemoryStore _store = new();

    private Plan Plan(Suite? suite = null, EngineId? engine = null) => Planner.Plan(suite ?? SampleSuite.Suite, _data, _store, engine ?? SampleRecords.Engine);

    [Fact]
    public void Trials_come_by_variant_as_declared_then_fold_then_seed()
    {
        var names = Plan(SampleSuite.Suite with { Seeds = [2, 1] }).Trials.Select(t => t.Name).ToList();
        Assert.Equal(12, names.Count);
        Assert.Equal(["small/fold=0/seed=1", "small/fold=0/seed=2", "small/fold=1/seed=1"], names.Take(3));
        Assert.Equal("large/fold=0/seed=1", names[6]);
    }

    [Fact]
    public void Every_trial_has_the_key_of_its_inputs()
    {
        var plan = Plan();
        Assert.All(plan.Trials, t => Assert.Equal(TrialKey.Of(CanonicalJson.Write(t.Spec), plan.Data.Digest, plan.Data.Folds[t.Fold].Digest, plan.Engine), t.Key));
        Assert.Equal(12, plan.Trials.Select(t => t.Key).Distinct().Count());
    }

    [Fact]
    public void Keys_do_not_depend_on_names_or_on_the_order_of_variants_and_seeds()
    {
        var renamed = SampleSuite.With(SampleSuite.Variant("b", 64), SampleSuite.Variant("a", 32)) with { Name = "other", Title = "Other", Seeds = [2, 1] };
        Assert.Equal(Keys(Plan()), Keys(Plan(renamed)));
    }

    [Fact]
    public void Adding_a_variant_or_a_seed_leaves_the_other_keys_alone()
    {
        var more = SampleSuite.With([.. SampleSuite.Suite.Variants, SampleSuite.Variant("huge", 128)]) with { Seeds = [1, 2, 3] };
        Assert.Subset(Keys(Plan(more)), Keys(Plan()));
    }

    [Fact]
    public void Another_numerics_version_or_other_data_means_other_keys()
    {
        var before = Keys(Plan());
        Assert.Empty(before.Intersect(Keys(Plan(engine: SampleRecords.Engine with { Numerics = 2 }))));
        _data.Files = "second";
        Assert.Empty(before.Intersect(Keys(Plan())));
    }

    [Fact]
    public void Data_is_read_once_and_again_only_after_its_files_change()
    {
        Plan();
        Plan();
        Assert.Equal(1, _data.Readings);

        _data.Files = "second";
        Plan();
        Plan();
        Assert.Equal(2, _data.Readings);
    }

    [Fact]
    public void Without_the_data_what_the_store_knows_of_it_is_enough()
    {
        var before = Plan();
        _data.Files = null;
        var after = Plan();
        Assert.Equal(before.Data, after.Data);
        Assert.Equal(before.Trials, after.Trials);
    }

    [Fact]
    public void Data_that_is_neither_here_nor_known_is_an_error()
    {
        _data.Files = null;
        Assert.Equal("RPR0201", Assert.Throws<InvalidInputException>(() => Plan()).Faults[0].Code);
    }

    [Fact]
    public void What_the_store_says_of_too_few_folds_is_not_believed()
    {
        var (data, split) = (SampleSuite.Suite.Data, SampleSuite.Suite.Split);
        _store.SaveData(data, split, _data.Stamp(data)!, _data.Identify(data, split) with { Folds = [] });
        Assert.Equal(split.FoldCount, Plan().Data.Folds.Count);
    }

    [Fact]
    public void A_pinned_digest_is_obeyed_even_when_the_data_is_already_known()
    {
        var known = Plan().Data.Digest;
        Assert.Equal(known, Plan(SampleSuite.Suite with { Data = SampleRecords.Data with { Digest = known } }).Data.Digest);

        var pinned = SampleSuite.Suite with { Data = SampleRecords.Data with { Digest = Digest.Of("something else") } };
        Assert.Equal("RPR0202", Assert.Throws<InvalidInputException>(() => Plan(pinned)).Faults[0].Code);
    }

    [Fact]
    public void A_pinned_digest_does_not_change_keys()
    {
        var plan = Plan();
        Assert.Equal(Keys(plan), Keys(Plan(SampleSuite.Suite with { Data = SampleRecords.Data with { Digest = plan.Data.Digest } })));
    }

    [Fact]
    public void A_single_split_has_one_fold() =>
        Assert.Equal(4, Plan(SampleSuite.Suite with { Split = new Holdout() }).Trials.Count);

    private static HashSet<TrialKey> Keys(Plan plan) => [.. plan.Trials.Select(t => t.Key)];
}
