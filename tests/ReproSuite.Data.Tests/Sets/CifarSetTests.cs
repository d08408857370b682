using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Testing;
using static ReproSuite.Data.Tests.Sets.TinyColours;

namespace ReproSuite.Data.Tests.Sets;

public sealed class CifarSetTests : IDisposable
{
    private const string WayOut = " Replace the file by the upstream one; `dotnet repro data list` tells where it belongs.";

    private readonly TemporaryFolder _folder = new();
    private readonly TinyColours _tiny = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_follow_the_numbers_of_their_batches_and_pixels_are_as_stored()
    {
        var loaded = Read(Pack(Batches), new DataSpec("tiny-colours"));

        Assert.Equal([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2], loaded.Head.Labels);
        Assert.Equal(10, loaded.Head.TrainRows);
        for (var row = 0; row < 12; row++) Assert.Equal(Enumerable.Range(10 * (row + 1), 12).Select(pixel => (float)pixel), loaded.Features.Row(row).ToArray());
        Assert.Equal((12, 2, 3), (loaded.Head.Card.Features, loaded.Head.Card.ImageWidth, loaded.Head.Card.Channels));
    }

    [Fact]
    public void Chosen_rows_and_classes_are_the_only_ones_kept()
    {
        var loaded = Read(Pack(Batches), new DataSpec("tiny-colours", TrainRows: new RowRange(1, 3), TestRows: new RowRange(0, 1), Classes: [2, 0], Relabel: true));

        Assert.Equal([0, 1, 0], loaded.Head.Labels);
        Assert.Equal([30f, 40f, 120f], Enumerable.Range(0, 3).Select(row => loaded.Features[row, 0]));
    }

    [Fact]
    public void A_digest_that_nobody_knows_leaves_the_hash_of_the_archive()
    {
        _tiny.WriteTo(_folder.Path, Pack(Batches));

        var verification = new DataLibrary(new DataFolders(_folder.Path, "unused"), _ => { }, downloads: null, [_tiny]).Verify("tiny-colours");

        Assert.Null(verification.KnownDigest);
        Assert.False(verification.IsSound);
        Assert.True((verification with { Files = [.. verification.Files.Select(file => file with { UpstreamSha256 = file.Sha256 })] }).IsSound);
    }

    [Fact]
    public void A_wrong_label_is_a_fault()
    {
        var (name, content) = Batches[^1];

        AssertFault("RPR0207", "row 7 has a label that no class has. Given: 3. Allowed: 0 to 2.", Pack([.. Batches[..^1], (name, [.. content[..13], .. Record(3, 80)])]));
    }

    [Fact]
    public void A_missing_batch_is_a_fault() =>
        AssertFault("RPR0206", "the archive has no tiny/data_batch_4.bin." + WayOut, Pack(Batches[..^1]));

    [Fact]
    public void A_batch_that_stands_twice_is_a_fault() =>
        AssertFault("RPR0216", "entry \"tiny/data_batch_2.bin\" of the archive stands twice." + WayOut, Pack([.. Batches, Batches[0]]));

    [Theory, InlineData(25), InlineData(27), InlineData(0)]
    public void A_batch_of_another_size_is_a_fault(int bytes) =>
        AssertFault("RPR0216", $"entry \"tiny/data_batch_4.bin\" of the archive has the wrong size. Given: {bytes} bytes. Allowed: 26." + WayOut, Pack([.. Batches[..^1], (Batches[^1].Name, new byte[bytes])]));

    [Fact]
    public void Every_cut_is_a_fault()
    {
        var archive = Pack(Batches);
        for (var length = 0; length < archive.Length; length++) Assert.Equal("RPR0204", FaultOf(archive[..length]).Code);
    }

    [Fact]
    public void A_flipped_bit_is_never_an_exception_of_another_kind()
    {
        var archive = Pack(Batches);
        for (var bit = 0; bit < 8 * archive.Length; bit += 3)
        {
            var damaged = (byte[])archive.Clone();
            damaged[bit / 8] ^= (byte)(1 << bit % 8);
            try
            {
                Read(damaged, new DataSpec("tiny-colours"));
            }
            catch (InvalidInputException)
            {
            }
        }
    }

    private LoadedNumbers Read(byte[] archive, DataSpec spec)
    {
        _tiny.WriteTo(_folder.Path, archive);
        return LoadedNumbers.Read(_tiny, Path.Combine(_folder.Path, "tiny-colours"), spec);
    }

    private Fault FaultOf(byte[] archive)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Read(archive, new DataSpec("tiny-colours"))).Faults);
        Assert.Equal(Path.Combine(_folder.Path, "tiny-colours", Archive), fault.Location!.File);
        return fault;
    }

    private void AssertFault(string code, string message, byte[] archive)
    {
        var fault = FaultOf(archive);
        Assert.Equal((code, message), (fault.Code, fault.Message));
    }
}
