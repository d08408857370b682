using ReproSuite.Core.Records;
using ReproSuite.Testing;

namespace ReproSuite.Store.Tests;

public sealed class DamagedFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _warnings = [];
    private readonly TrialRecord _record = SampleRecords.Of(1);
    private readonly FileStore _store;

    public DamagedFilesTests()
    {
        _store = new FileStore(_folder.Path, _warnings.Add);
        _store.Save(_record);
    }

    private string RecordFile => Path.Combine(_folder.Path, "records", _record.Key.Hex[..2], _record.Key.Hex + ".json");

    private string SetAside => Path.Combine(_folder.Path, "damaged", _record.Key.Hex + ".json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_truncated_record_is_set_aside_and_can_be_saved_again()
    {
        var half = File.ReadAllBytes(RecordFile)[..200];
        File.WriteAllBytes(RecordFile, half);

        RequireSetAside("cut off");
        Assert.Equal(half, File.ReadAllBytes(SetAside));
        _store.Save(_record);
        Assert.Equal(_record, _store.Find(_record.Key));
    }

    [Fact]
    public void An_empty_record_is_set_aside()
    {
        File.WriteAllText(RecordFile, "");
        RequireSetAside("cut off");
    }

    [Fact]
    public void A_flipped_byte_is_found_by_the_checksum()
    {
        File.WriteAllText(RecordFile, File.ReadAllText(RecordFile).Replace("\"steps\":14", "\"steps\":15", StringComparison.Ordinal));
        RequireSetAside("checksum");
    }

    [Fact]
    public void Saving_over_a_damaged_record_needs_no_reading_first()
    {
        File.WriteAllText(RecordFile, "{");
        _store.Save(_record);
        Assert.Equal(_record, _store.Find(_record.Key));
        Assert.Single(_warnings);
    }

    [Fact]
    public void A_record_under_the_name_of_another_key_is_set_aside()
    {
        Seal(RecordJson.Write(SampleRecords.Of(2)));
        RequireSetAside("it is the record of another trial");
    }

    [Fact]
    public void A_record_whose_spec_was_edited_no_longer_has_its_key()
    {
        Seal(RecordJson.Write(_record).Replace("\"batch\":32", "\"batch\":64", StringComparison.Ordinal));
        RequireSetAside("its key is not that of its inputs");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"key\":1}")]
    [InlineData("not JSON")]
    [InlineData("{}")]
    public void A_well_sealed_text_that_is_no_record_is_set_aside(string json)
    {
        Seal(json);
        RequireSetAside("it is not a record");
    }

    [Fact]
    public void Records_of_an_earlier_layout_are_set_aside_with_one_line_for_all_of_them()
    {
        TrialRecord[] records = [.. Enumerable.Range(1, 60).Select(seed => SampleRecords.Of(seed))];
        foreach (var record in records)
        {
            _store.Save(record);
            var path = Path.Combine(_folder.Path, "records", record.Key.Hex[..2], record.Key.Hex + ".json");
            File.WriteAllBytes(path, SealedJson.Seal(RecordJson.Write(record).Replace(",\"tensors\":[\"output/kernel\"]", "", StringComparison.Ordinal)));
        }

        Assert.All(records, record => Assert.Null(_store.Find(record.Key)));
        var warning = Assert.Single(_warnings);
        Assert.StartsWith("warning RPR0406: ", warning, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', warning);
        Assert.Equal(60, Directory.GetFiles(_folder["outdated"]).Length);
        _store.Save(records[0]);
        Assert.Equal(records[0], _store.Find(records[0].Key));
    }

    [Fact]
    public void A_tensor_without_a_digest_in_some_epoch_is_set_aside()
    {
        Seal(RecordJson.Write(_record with { Outcome = _record.Outcome with { Tensors = ["output/kernel", "output/bias"] } }));
        RequireSetAside("its outcome is not whole");
    }

    [Fact]
    public void A_deeply_nested_text_is_set_aside_like_any_other()
    {
        Seal(new string('[', 100_000));
        RequireSetAside("it is not a record");
    }

    [Fact]
    public void A_completed_record_without_its_test_part_is_set_aside()
    {
        Seal(RecordJson.Write(_record with { Outcome = _record.Outcome with { Test = null } }));
        RequireSetAside("its outcome is not whole");
    }

    [Fact]
    public void A_confusion_matrix_with_missing_cells_is_set_aside()
    {
        Seal(RecordJson.Write(_record).Replace("\"classes\":2", "\"classes\":10", StringComparison.Ordinal));
        RequireSetAside("its outcome is not whole");
    }

    [Fact]
    public void A_failed_record_that_someone_put_there_does_not_count()
    {
        Seal(RecordJson.Write(_record with { Outcome = TrialOutcome.Failed("no") }));
        RequireSetAside("failed trials are not kept");
    }

    [Fact]
    public void A_file_larger_than_the_limit_is_not_read()
    {
        using (var file = File.OpenWrite(RecordFile)) file.SetLength((64L << 20) + 1);
        RequireSetAside("larger than 64 MiB");
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        var elsewhere = _folder["elsewhere"];
        File.Move(RecordFile, elsewhere);
        File.CreateSymbolicLink(RecordFile, elsewhere);
        RequireSetAside("it is a link");
    }

    [Fact]
    public void One_damaged_record_does_not_hide_the_others()
    {
        var other = SampleRecords.Of(2);
        _store.Save(other);
        File.WriteAllText(RecordFile, "?");
        Assert.Equal([other], _store.All());
        Assert.Single(_warnings);
    }

    [Fact]
    public void A_damaged_record_that_cannot_be_moved_away_is_overwritten()
    {
        _folder.Write("damaged", "a file where a folder belongs");
        File.WriteAllText(RecordFile, "?");

        Assert.Null(_store.Find(_record.Key));
        Assert.Contains("cannot be moved away", _warnings[0], StringComparison.Ordinal);
        _store.Save(_record);
        Assert.Equal(_record, _store.Find(_record.Key));
    }

    [Fact]
    public void Damaged_knowledge_of_data_counts_as_none()
    {
        _store.SaveData(SampleRecords.Data, SampleRecords.Split, "stamp", SampleRecords.Identity);
        var file = Path.Combine(_folder.Path, "data", KnownData.KeyOf(SampleRecords.Data, SampleRecords.Split) + ".json");
        var fewerFolds = new KnownData(KnownData.KeyOf(SampleRecords.Data, SampleRecords.Split), "stamp", SampleRecords.Identity with { Folds = [] });
        File.WriteAllBytes(file, SealedJson.Seal(fewerFolds.Write()));

        Assert.Null(_store.FindData(SampleRecords.Data, SampleRecords.Split, "stamp"));
        Assert.Contains("RPR0405", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    private void Seal(string json) => File.WriteAllBytes(RecordFile, SealedJson.Seal(json));

    private void RequireSetAside(string reason)
    {
        Assert.Null(_store.Find(_record.Key));
        var warning = Assert.Single(_warnings);
        Assert.StartsWith("warning RPR0405: ", warning, StringComparison.Ordinal);
        Assert.Contains(reason, warning, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', warning);
        Assert.False(File.Exists(RecordFile));
        Assert.True(File.Exists(SetAside));
    }
}
