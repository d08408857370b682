using System.Text.Json;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Testing;

namespace ReproSuite.Store.Tests;

public sealed class FileStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Root => Path.Combine(_folder.Path, "deep", ".repro");

    protected override IStore Open() => new FileStore(Root, line => Assert.Fail(line));

    public void Dispose() => _folder.Dispose();

    private string[] Files(string pattern = "*") => Directory.Exists(Root) ? Directory.GetFiles(Root, pattern, SearchOption.AllDirectories) : [];

    [Fact]
    public void Reading_writes_nothing()
    {
        An_empty_store_holds_nothing();
        Assert.Empty(new FileStore(Root, _ => { }).Durations());
        Assert.False(Directory.Exists(Root));
    }

    [Fact]
    public void A_record_lies_in_one_file_named_by_its_key_that_is_plain_JSON()
    {
        var record = SampleRecords.Of(1);
        Open().Save(record);

        var file = Assert.Single(Files());
        Assert.Equal(Path.Combine(Root, "records", record.Key.Hex[..2], record.Key.Hex + ".json"), file);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal(record.Key.Hex, json.RootElement.GetProperty("content").GetProperty("key").GetString());
        Assert.Equal(Digest.Of(json.RootElement.GetProperty("content").GetRawText()), json.RootElement.GetProperty("sha256").GetString());
    }

    [Fact]
    public void The_other_result_under_a_key_is_kept_as_evidence()
    {
        var (first, second) = (SampleRecords.Of(1, correct: 70), SampleRecords.Of(1, correct: 71));
        Open().Save(first);
        var fault = Assert.Throws<BrokenEnvironmentException>(() => Open().Save(second)).Fault;

        var evidence = Assert.Single(Directory.GetFiles(Path.Combine(Root, "conflicts")));
        Assert.Contains(evidence, fault.Message, StringComparison.Ordinal);
        Assert.Equal(second, SoundRecord.Read(SealedJson.Open(File.ReadAllBytes(evidence)), second.Key));
    }

    /// <summary>All have written their file and none has put it in place: the moment at which looking first and renaming then would let several of them win.</summary>
    [Fact]
    public async Task Of_writers_that_put_their_files_in_place_at_the_same_moment_one_wins()
    {
        const int writers = 8, trials = 200;
        using var written = new Barrier(writers);
        var refused = 0;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(i => Task.Factory.StartNew(() => Save(i), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.Equal(trials * (writers - 1), refused);

        void Save(int writer)
        {
            var awaited = true;
            var store = new FileStore(Root, line => Assert.Fail(line), (file, bytes) =>
            {
                RandomAccess.Write(file, bytes, 0);
                if (awaited) written.SignalAndWait();
                awaited = false;
            });
            for (var seed = 0; seed < trials; seed++)
            {
                awaited = true;
                try
                {
                    store.Save(SampleRecords.Of(seed, correct: writer));
                }
                catch (BrokenEnvironmentException)
                {
                    Interlocked.Increment(ref refused);
                }
                written.SignalAndWait();
            }
        }
    }

    [Theory]
    [InlineData(EnginePromise.SameBitsHere)]
    [InlineData(EnginePromise.SameDistribution)]
    public void Of_an_engine_that_promises_less_the_first_result_stands(EnginePromise promise)
    {
        var (first, second) = (Other(correct: 70), Other(correct: 71));
        Open().Save(first);
        Open().Save(second);
        Assert.Equal(first, Open().Find(first.Key));

        TrialRecord Other(int correct)
        {
            var (record, engine) = (SampleRecords.Of(1, correct), new EngineId("other", 1));
            return record with { Engine = engine, Key = TrialKey.Of(record.Spec, record.DataDigest, record.SplitDigest, engine), Facts = new EngineFacts("cpu", ["Library 1.0"], promise) };
        }
    }

    [Fact]
    public void Facts_do_not_excuse_the_exact_engine()
    {
        var facts = new EngineFacts("cpu", [], EnginePromise.SameDistribution);
        Open().Save(SampleRecords.Of(1, correct: 70));
        Assert.Throws<BrokenEnvironmentException>(() => Open().Save(SampleRecords.Of(1, correct: 71) with { Facts = facts }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n")]
    public void A_key_that_is_not_64_lower_case_hexadecimal_digits_names_no_file(string key) =>
        Assert.Throws<ArgumentException>(() => Open().Find(new TrialKey(key)));

    [Fact]
    public void Files_of_other_people_among_the_records_are_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(Root, "records", "no"));
        File.WriteAllText(Path.Combine(Root, "records", "no", "notes.json"), "mine");
        Assert.Empty(Open().All());
        Assert.Single(Files("notes.json"));
    }

    [Fact]
    public void A_store_below_a_regular_file_is_one_clear_error()
    {
        var blocked = Path.Combine(_folder.Write("file", "not a folder"), ".repro");
        var store = new FileStore(blocked, _ => { });
        Assert.Null(store.Find(SampleRecords.Of(1).Key));

        var fault = Assert.Throws<BrokenEnvironmentException>(() => store.Save(SampleRecords.Of(1))).Fault;

        Assert.Equal("RPR0401", fault.Code);
        Assert.Contains(blocked, fault.Message, StringComparison.Ordinal);
        Assert.Contains("--store", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_full_disk_is_one_clear_error_and_leaves_no_half_written_file()
    {
        var store = new FileStore(Root, _ => { }, (file, bytes) =>
        {
            RandomAccess.Write(file, bytes.AsSpan(0, 100), 0);
            throw new IOException("No space left on device", 28);
        });

        var fault = Assert.Throws<BrokenEnvironmentException>(() => store.Save(SampleRecords.Of(1))).Fault;

        Assert.Equal("RPR0402", fault.Code);
        Assert.Contains("Free some space", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public void A_full_disk_does_not_touch_what_stands()
    {
        Open().SaveData(SampleRecords.Data, SampleRecords.Split, "old", SampleRecords.Identity);
        var full = new FileStore(Root, _ => { }, (_, _) => throw new IOException("No space left on device", 28));
        Assert.Throws<BrokenEnvironmentException>(() => full.SaveData(SampleRecords.Data, SampleRecords.Split, "new", SampleRecords.Identity));
        Assert.NotNull(Open().FindData(SampleRecords.Data, SampleRecords.Split, "old"));
    }
}
