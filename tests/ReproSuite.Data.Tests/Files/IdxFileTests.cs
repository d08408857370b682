using ReproSuite.Core.Faults;
using ReproSuite.Data.Files;
using ReproSuite.Testing;
using static ReproSuite.Data.Tests.Sets.TinyImages;

namespace ReproSuite.Data.Tests.Files;

public sealed class IdxFileTests : IDisposable
{
    private const string WayOut = " Replace the file by the upstream one; `dotnet repro data list` tells where it belongs.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Items_are_read_in_order_and_the_end_is_checked()
    {
        using var file = IdxFile.Open(Write(Gzip(Idx([3, 2, 1], [1, 2, 3, 4, 5, 6]))), 3, 2, 1);
        var item = new byte[2];

        file.Read(item);
        Assert.Equal([1, 2], item);
        file.Read(item);
        file.Read(item);
        Assert.Equal([5, 6], item);
        file.Finish();
    }

    [Fact]
    public void A_wrong_magic_number_is_a_fault() => AssertFault("RPR0205",
        "wrong magic number. Given: 0x00000803. Allowed: 0x00000801 (unsigned bytes, 1 dimension)." + WayOut, Gzip(Idx([3, 2, 1], new byte[6])), 3);

    [Fact]
    public void Another_kind_of_number_is_a_fault() => AssertFault("RPR0205",
        "wrong magic number. Given: 0x00000d03. Allowed: 0x00000803 (unsigned bytes, 3 dimensions)." + WayOut, Gzip(Idx([3, 2, 1], new byte[24], kind: 13)), 3, 2, 1);

    [Fact]
    public void A_wrong_count_is_a_fault() => AssertFault("RPR0206",
        "wrong number of items. Given: 2. Allowed: 3." + WayOut, Gzip(Idx([2, 2, 1], new byte[4])), 3, 2, 1);

    [Fact]
    public void A_header_that_claims_billions_of_items_allocates_nothing()
    {
        var path = Write(Gzip(Idx([int.MaxValue, 2, 1], new byte[6])));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var fault = Assert.Throws<InvalidInputException>(() => IdxFile.Open(path, 3, 2, 1)).Faults[0];

        Assert.Equal("wrong number of items. Given: 2147483647. Allowed: 3." + WayOut, fault.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_wrong_image_size_is_a_fault() => AssertFault("RPR0205",
        "wrong size of items. Given: 1×2. Allowed: 2×1." + WayOut, Gzip(Idx([3, 1, 2], new byte[6])), 3, 2, 1);

    [Fact]
    public void A_content_that_ends_within_the_header_is_a_fault() => AssertFault("RPR0204",
        "the file is truncated: it ends within its header." + WayOut, Gzip(Idx([3, 2, 1], [])[..9]), 3, 2, 1);

    [Fact]
    public void An_empty_content_is_a_fault() => AssertFault("RPR0204", "the file is truncated: it ends within its header." + WayOut, Gzip([]), 3, 2, 1);

    [Fact]
    public void A_content_that_ends_within_an_item_is_a_fault() => AssertFault("RPR0204",
        "the file is truncated: it ends after item 2 of 3." + WayOut, Gzip(Idx([3, 2, 1], new byte[5])), 3, 2, 1);

    [Fact]
    public void More_items_than_announced_are_a_fault() => AssertFault("RPR0206",
        "more bytes follow the 3 items that the header announces." + WayOut, Gzip(Idx([3, 2, 1], new byte[7])), 3, 2, 1);

    [Fact]
    public void A_file_that_is_not_gzip_is_a_fault()
    {
        var fault = ReadAll(Idx([3, 2, 1], new byte[6]), 3, 2, 1);

        Assert.Equal("RPR0204", fault.Code);
        Assert.StartsWith("the file is damaged or not gzip: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_file_cut_anywhere_is_a_fault()
    {
        var whole = Gzip(Idx([200, 2, 1], [.. Enumerable.Range(0, 400).Select(i => (byte)(i * i))]));
        for (var length = 0; length < whole.Length; length++) Assert.Equal("RPR0204", ReadAll(whole[..length], 200, 2, 1).Code);
    }

    [Fact]
    public void A_file_that_lacks_only_the_end_of_its_checksum_is_a_fault() => AssertFault("RPR0204",
        "the file is truncated or of several gzip members: it does not end with the size of its content, 22." + WayOut, Gzip(Idx([3, 2, 1], new byte[6]))[..^1], 3, 2, 1);

    [Fact]
    public void A_flipped_byte_is_a_fault()
    {
        var packed = Gzip(Idx([200, 2, 1], [.. Enumerable.Range(0, 400).Select(i => (byte)(i * i))]));
        packed[^6] ^= 1;

        Assert.Equal("RPR0204", ReadAll(packed, 200, 2, 1).Code);
    }

    private string Write(byte[] content)
    {
        var path = _folder["file.gz"];
        File.WriteAllBytes(path, content);
        return path;
    }

    private void AssertFault(string code, string message, byte[] content, params int[] shape)
    {
        var fault = ReadAll(content, shape);
        Assert.Equal((code, message), (fault.Code, fault.Message));
    }

    private Fault ReadAll(byte[] content, params int[] shape)
    {
        var path = Write(content);
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() =>
        {
            using var file = IdxFile.Open(path, shape);
            var item = new byte[shape.Skip(1).Aggregate(1, (a, b) => a * b)];
            for (var i = 0; i < shape[0]; i++) file.Read(item);
            file.Finish();
        }).Faults);
        Assert.Equal(path, fault.Location!.File);
        return fault;
    }
}
