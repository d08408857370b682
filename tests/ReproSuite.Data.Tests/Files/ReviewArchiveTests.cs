using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using ReproSuite.Core.Faults;
using ReproSuite.Data.Files;
using ReproSuite.Data.Sets;
using ReproSuite.Testing;
using static ReproSuite.Data.Tests.Sets.TinyImages;
using static ReproSuite.Data.Tests.Sets.TinyReviews;

namespace ReproSuite.Data.Tests.Files;

public sealed class ReviewArchiveTests : IDisposable
{
    private const string WayOut = " Replace the file by the upstream one; `dotnet repro data list` tells where it belongs.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_are_in_the_order_of_their_names_hashes_however_the_archive_is_packed()
    {
        var train = Reviews.Where(review => review.Name.Contains("train", StringComparison.Ordinal))
            .OrderBy(review => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(review.Name))), StringComparer.Ordinal)
            .Select(review => (review.Name.Contains("pos", StringComparison.Ordinal) ? 1 : 0, review.Text)).ToArray();

        Assert.Equal(train, Shown(Read(Pack(Reviews))[StoredPart.Train]));
        Assert.Equal(train, Shown(Read(Pack(Reviews.Reverse()))[StoredPart.Train]));
        Assert.Equal([(0, "dull surprises"), (1, "surprises surprises")], Shown(Read(Pack(Reviews))[StoredPart.Test]).Order());
    }

    [Fact]
    public void What_lies_outside_the_folders_of_reviews_is_passed_over()
    {
        var others = new[]
        {
            ("README", "x"), ("tiny/README", "x"), ("tiny/imdb.vocab", "x"), ("tiny/train/labeledBow.feat", "x"), ("tiny/train/unsup/7_0.txt", "x"),
            ("other/train/neg/9_9.txt", "x"), ("../../train/neg/9_9.txt", "x"), ("/tiny/train/neg/9_9.txt", "x"), ("tiny/train/NEG/9_9.txt", "x"),
        };
        var folder = new UstarTarEntry(TarEntryType.Directory, "tiny/train/neg/");
        var reviews = Reviews.Concat(others).Select(review => Review(review.Item1, review.Item2));

        var read = Read(Gzip(Tar([folder, .. reviews])));

        Assert.Equal((6, 2), (read[StoredPart.Train].Length, read[StoredPart.Test].Length));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.txt", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("tiny/train/neg/evil.sh")]
    [InlineData("tiny/train/neg/1.txt")]
    [InlineData("tiny/train/neg/_1.txt")]
    [InlineData("tiny/train/neg/1_.txt")]
    [InlineData("tiny/train/neg/1_x.txt")]
    [InlineData("tiny/train/neg/\u0661_1.txt")]
    [InlineData("tiny/train/neg/deeper/1_1.txt")]
    [InlineData("tiny/train/neg/../1_1.txt")]
    public void A_name_that_no_review_has_is_a_fault(string name) => AssertFault("RPR0216",
        $"entry \"{name}\" of the archive has a name that no review has. Allowed: ID_RATING.txt, both whole numbers." + WayOut, Pack([.. Reviews, (name, "x")]));

    [Fact]
    public void A_review_that_stands_twice_is_a_fault() => AssertFault("RPR0216",
        "entry \"tiny/train/neg/1_2.txt\" of the archive stands twice." + WayOut, Pack([.. Reviews, Reviews[1]]));

    [Fact]
    public void A_link_is_a_fault() => AssertFault("RPR0216",
        "entry \"tiny/train/neg/5_5.txt\" of the archive is no regular file." + WayOut,
        Gzip(Tar(new UstarTarEntry(TarEntryType.SymbolicLink, "tiny/train/neg/5_5.txt") { LinkName = "/etc/passwd" })));

    [Fact]
    public void A_text_that_is_not_utf_8_is_a_fault() => AssertFault("RPR0216",
        "entry \"tiny/train/neg/5_5.txt\" of the archive is not UTF-8." + WayOut, Gzip(Tar(Review("tiny/train/neg/5_5.txt", [0x63, 0xE9]))));

    [Fact]
    public void A_review_over_a_mebibyte_is_a_fault_before_it_is_unpacked() => AssertFault("RPR0216",
        "entry \"tiny/train/neg/5_5.txt\" of the archive is too large. Given: 1048577 bytes. Allowed: 1048576." + WayOut,
        Gzip(Tar(Review("tiny/train/neg/5_5.txt", new byte[1_048_577]))));

    [Fact]
    public void A_header_that_claims_gigabytes_makes_nothing_large()
    {
        var tar = Tar(Review("tiny/train/neg/5_5.txt", [1]));
        Encoding.ASCII.GetBytes("77777777777").CopyTo(tar, 124);
        FixChecksum(tar);
        var path = Write(Gzip(tar));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var fault = Assert.Throws<InvalidInputException>(() => ReviewArchive.Read(path, "tiny", ["neg", "pos"])).Faults[0];

        Assert.Equal("entry \"tiny/train/neg/5_5.txt\" of the archive is too large. Given: 8589934591 bytes. Allowed: 1048576." + WayOut, fault.Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_name_with_line_breaks_is_told_on_one_line()
    {
        var fault = FaultOf(Pack([.. Reviews, ("tiny/train/neg/a\nb", "x")]));

        Assert.StartsWith("entry \"tiny/train/neg/a?b\" of", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cut_is_a_fault()
    {
        var archive = Pack(Reviews);
        for (var length = 0; length < archive.Length; length++) Assert.Equal("RPR0204", FaultOf(archive[..length]).Code);
    }

    [Fact]
    public void A_cut_inside_the_tar_is_a_fault() =>
        Assert.Equal("RPR0204", FaultOf(Gzip(Tar(Review("tiny/train/neg/5_5.txt", new byte[2000]))[..1500])).Code);

    [Fact]
    public void What_is_no_archive_is_a_fault()
    {
        Assert.Equal("RPR0204", FaultOf(Encoding.UTF8.GetBytes("not gzip")).Code);
        Assert.Equal("RPR0204", FaultOf(Gzip(Encoding.UTF8.GetBytes(new string('x', 5000)))).Code);
    }

    [Fact]
    public void A_flipped_bit_is_never_an_exception_of_another_kind()
    {
        var archive = Pack(Reviews);
        for (var bit = 0; bit < 8 * archive.Length; bit += 3)
        {
            var damaged = (byte[])archive.Clone();
            damaged[bit / 8] ^= (byte)(1 << bit % 8);
            try
            {
                Read(damaged);
            }
            catch (InvalidInputException)
            {
            }
        }
    }

    public static TheoryData<int, int> NumbersOfAHeader => new() { { 100, 8 }, { 108, 8 }, { 116, 8 }, { 124, 12 }, { 136, 12 }, { 329, 8 }, { 337, 8 } };

    [Theory, MemberData(nameof(NumbersOfAHeader))]
    public void A_number_of_a_header_that_fits_no_integer_or_date_is_never_an_exception_of_another_kind(int start, int length)
    {
        foreach (var (first, rest) in new (byte, byte)[] { (0x80, 0xFF), (0xFF, 0x00), (0xFF, 0xFF), (0x80, 0x01), ((byte)'7', (byte)'7'), ((byte)'-', (byte)'1'), (0xC3, 0xA9) })
        {
            var tar = Tar(Review("tiny/train/neg/0_3.txt", "x"));
            tar.AsSpan(start, length).Fill(rest);
            tar[start] = first;
            FixChecksum(tar);
            try
            {
                Read(Gzip(tar));
            }
            catch (InvalidInputException)
            {
            }
        }
    }

    [Fact]
    public void Content_over_the_limit_is_not_unpacked()
    {
        using var file = new GzipFile(Write(Gzip(new byte[100_000])), limit: 50_000);

        var fault = Assert.Throws<InvalidInputException>(() => file.CopyTo(Stream.Null, 4096)).Faults[0];

        Assert.Equal(("RPR0204", "the file unpacks to more than the 50000 bytes that are allowed." + WayOut), (fault.Code, fault.Message));
    }

    private static IEnumerable<(int, string)> Shown(LabelledText[] rows) => rows.Select(row => (row.Label, Encoding.UTF8.GetString(row.Text)));

    private static void FixChecksum(byte[] tar)
    {
        Encoding.ASCII.GetBytes("        ").CopyTo(tar, 148);
        Encoding.ASCII.GetBytes(Convert.ToString(tar.Take(512).Sum(b => b), 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);
    }

    private Dictionary<StoredPart, LabelledText[]> Read(byte[] archive) => ReviewArchive.Read(Write(archive), "tiny", ["neg", "pos"]);

    private Fault FaultOf(byte[] archive)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Read(archive)).Faults);
        Assert.Equal(PathOf, fault.Location!.File);
        return fault;
    }

    private void AssertFault(string code, string message, byte[] archive)
    {
        var fault = FaultOf(archive);
        Assert.Equal((code, message), (fault.Code, fault.Message));
    }

    private string PathOf => Path.Combine(_folder.Path, "tiny.tar.gz");

    private string Write(byte[] archive)
    {
        File.WriteAllBytes(PathOf, archive);
        return PathOf;
    }
}
