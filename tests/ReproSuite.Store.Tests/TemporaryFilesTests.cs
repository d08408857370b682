using System.Globalization;
using ReproSuite.Core.Identity;
using ReproSuite.Testing;

namespace ReproSuite.Store.Tests;

public sealed class TemporaryFilesTests : IDisposable
{
    private const int NoProcess = int.MaxValue;
    private static readonly string Here = Digest.Of(Environment.MachineName)[..8];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private FileStore Open() => new(_folder.Path, line => Assert.Fail(line));

    private string LeftBehind(string host, int process)
    {
        var key = SampleRecords.Of(1).Key.Hex;
        return _folder.Write(string.Create(CultureInfo.InvariantCulture, $"records/{key[..2]}/{key}.json.{host}-{process}-1.tmp"), "{\"sha256\":\"half of a rec");
    }

    [Fact]
    public void A_half_written_temporary_file_is_no_record()
    {
        var file = LeftBehind(Here, NoProcess);
        Assert.Empty(Open().All());
        Assert.Null(Open().Find(SampleRecords.Of(1).Key));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void What_a_dead_process_left_is_removed_by_the_next_writer()
    {
        var file = LeftBehind(Here, NoProcess);
        Open().Save(SampleRecords.Of(2));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void What_a_living_process_or_another_machine_is_writing_stays()
    {
        var (living, elsewhere) = (LeftBehind(Here, Environment.ProcessId), LeftBehind("01234567", NoProcess));
        Open().Save(SampleRecords.Of(2));
        Assert.True(File.Exists(living));
        Assert.True(File.Exists(elsewhere));
    }

    [Fact]
    public void A_finished_save_leaves_no_temporary_file()
    {
        Open().Save(SampleRecords.Of(1));
        Open().SaveData(SampleRecords.Data, SampleRecords.Split, "stamp", SampleRecords.Identity);
        Open().Save(SampleRecords.Of(1));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp", SearchOption.AllDirectories));
    }
}
