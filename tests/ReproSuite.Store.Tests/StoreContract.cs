using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Store.Tests;

/// <summary>What every store promises. A store's tests inherit it.</summary>
public abstract class StoreContract
{
    /// <summary>The store under test; further calls open the same store again where it outlives its object.</summary>
    protected abstract IStore Open();

    [Fact]
    public void A_saved_record_is_found_again_equal_in_every_value()
    {
        var record = SampleRecords.Of(seed: 1);
        Open().Save(record);
        Assert.Equal(record, Open().Find(record.Key));
    }

    [Fact]
    public void A_key_that_was_never_saved_is_not_found()
    {
        Open().Save(SampleRecords.Of(seed: 1));
        Assert.Null(Open().Find(SampleRecords.Of(seed: 2).Key));
    }

    [Fact]
    public void A_diverged_trial_is_a_result_like_any_other()
    {
        var diverged = SampleRecords.Of(1) with
        {
            Outcome = SampleRecords.Outcome(0) with { Status = TrialStatus.Diverged, Reason = "loss is not finite", Train = null, Validation = null, Test = null },
        };
        Open().Save(diverged);
        Assert.Equal(diverged, Open().Find(diverged.Key));
    }

    [Fact]
    public void A_failed_trial_is_not_kept_so_that_it_is_tried_again()
    {
        var record = SampleRecords.Of(1);
        Open().Save(record with { Outcome = TrialOutcome.Failed("out of luck") });
        Assert.Null(Open().Find(record.Key));

        Open().Save(record);
        Assert.Equal(record, Open().Find(record.Key));
    }

    [Fact]
    public void Saving_the_same_record_again_changes_nothing()
    {
        var record = SampleRecords.Of(1);
        for (var i = 0; i < 3; i++) Open().Save(record);
        Assert.Equal([record], Open().All());
    }

    [Fact]
    public void Another_result_under_the_same_key_is_refused_and_the_first_one_stays()
    {
        var (first, second) = (SampleRecords.Of(1, correct: 70), SampleRecords.Of(1, correct: 71));
        Open().Save(first);

        var fault = Assert.Throws<BrokenEnvironmentException>(() => Open().Save(second)).Fault;

        Assert.Equal("RPR0404", fault.Code);
        Assert.Contains(first.Key.Hex, fault.Message, StringComparison.Ordinal);
        Assert.Contains(Digest.Of(RecordJson.Write(first)), fault.Message, StringComparison.Ordinal);
        Assert.Contains(Digest.Of(RecordJson.Write(second)), fault.Message, StringComparison.Ordinal);
        Assert.Equal(first, Open().Find(first.Key));
    }

    [Fact]
    public void A_difference_in_the_sign_of_a_zero_is_a_different_result()
    {
        var plus = SampleRecords.Of(1);
        plus = plus with { Outcome = plus.Outcome with { Test = plus.Outcome.Test! with { Loss = 0.0 } } };
        var minus = plus with { Outcome = plus.Outcome with { Test = plus.Outcome.Test! with { Loss = -0.0 } } };
        Open().Save(plus);
        Assert.Throws<BrokenEnvironmentException>(() => Open().Save(minus));
    }

    [Fact]
    public void All_records_come_ordered_by_key_whatever_order_they_came_in()
    {
        var records = Enumerable.Range(0, 20).Select(seed => SampleRecords.Of(seed)).ToList();
        foreach (var record in records) Open().Save(record);
        Assert.Equal(records.OrderBy(r => r.Key.Hex, StringComparer.Ordinal), Open().All());
    }

    [Fact]
    public void An_empty_store_holds_nothing()
    {
        Assert.Empty(Open().All());
        Assert.Null(Open().Find(SampleRecords.Of(1).Key));
        Assert.Null(Open().FindData(SampleRecords.Data, SampleRecords.Split, null));
    }

    [Fact]
    public void Data_is_known_by_its_spec_its_split_and_its_stamp()
    {
        var (data, split) = (SampleRecords.Data, SampleRecords.Split);
        Open().SaveData(data, split, "stamp", SampleRecords.Identity);

        Assert.Equal(SampleRecords.Identity, Open().FindData(data, split, "stamp"));
        Assert.Equal(SampleRecords.Identity, Open().FindData(data, split, null));
        Assert.Null(Open().FindData(data, split, "another stamp"));
        Assert.Null(Open().FindData(data with { TrainRows = null }, split, "stamp"));
        Assert.Null(Open().FindData(data, new KFold(3, Seed: 1), "stamp"));
    }

    [Fact]
    public void A_pinned_digest_is_not_part_of_what_data_is()
    {
        Open().SaveData(SampleRecords.Data, SampleRecords.Split, "stamp", SampleRecords.Identity);
        Assert.NotNull(Open().FindData(SampleRecords.Data with { Digest = "pinned" }, SampleRecords.Split, "stamp"));
    }

    [Fact]
    public void A_newer_reading_of_data_replaces_the_older_one()
    {
        var (data, split) = (SampleRecords.Data, SampleRecords.Split);
        var newer = SampleRecords.Identity with { Digest = Digest.Of("other data") };
        Open().SaveData(data, split, "old", SampleRecords.Identity);
        Open().SaveData(data, split, "new", newer);

        Assert.Equal(newer, Open().FindData(data, split, "new"));
        Assert.Null(Open().FindData(data, split, "old"));
    }

    [Fact]
    public async Task Many_threads_saving_the_same_records_leave_each_of_them_once()
    {
        var records = Enumerable.Range(0, 12).Select(seed => SampleRecords.Of(seed)).ToList();
        var stores = new[] { Open(), Open() };
        await OnThreads(8, i =>
        {
            foreach (var record in records.Skip(i).Concat(records.Take(i))) stores[i % 2].Save(record);
        });
        Assert.Equal(records.OrderBy(r => r.Key.Hex, StringComparer.Ordinal), Open().All());
    }

    [Fact]
    public async Task Of_many_threads_with_different_results_for_one_key_exactly_one_wins()
    {
        var refused = 0;
        await OnThreads(8, i =>
        {
            try
            {
                Open().Save(SampleRecords.Of(1, correct: i));
            }
            catch (BrokenEnvironmentException)
            {
                Interlocked.Increment(ref refused);
            }
        });
        Assert.Equal(7, refused);
        Assert.Single(Open().All());
    }

    private static Task OnThreads(int count, Action<int> work) => Task.WhenAll(Enumerable.Range(0, count)
        .Select(i => Task.Factory.StartNew(() => work(i), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
}
