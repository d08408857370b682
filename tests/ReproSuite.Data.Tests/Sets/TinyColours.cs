using ReproSuite.Data.Files;
using ReproSuite.Data.Sets;

namespace ReproSuite.Data.Tests.Sets;

/// <summary>A set of the CIFAR-10 family that tests can write: 2×2 images in three classes, two in a batch.</summary>
internal sealed class TinyColours : CifarSet
{
    public const string Archive = "tiny.tar.gz";

    /// <summary>Batches in another order than that of their numbers, as upstream packs them.</summary>
    public static readonly (string Name, byte[] Content)[] Batches =
    [
        ("tiny/data_batch_2.bin", [.. Record(2, 30), .. Record(0, 40)]),
        ("tiny/batches.meta.txt", [1, 2, 3]),
        ("tiny/data_batch_1.bin", [.. Record(0, 10), .. Record(1, 20)]),
        ("tiny/test_batch.bin", [.. Record(1, 110), .. Record(2, 120)]),
        ("tiny/data_batch_5.bin", [.. Record(2, 90), .. Record(0, 100)]),
        ("tiny/data_batch_3.bin", [.. Record(1, 50), .. Record(2, 60)]),
        ("tiny/data_batch_4.bin", [.. Record(0, 70), .. Record(1, 80)]),
    ];

    public override string Name => "tiny-colours";

    public override string Title => "Tiny colours";

    public override string Description => "For tests.";

    public override string Source => "Tests.";

    public override string Licence => "MIT";

    public override string KnownIssues => "";

    public override IReadOnlyList<string> ClassNames { get; } = ["a", "b", "c"];

    public override int ImageWidth => 2;

    public override string? KnownDigest => null;

    public override IReadOnlyList<UpstreamFile> Files => [new UpstreamFile(Archive, "http://upstream.test/" + Archive, 1, "unknown")];

    protected override int BatchRows => 2;

    protected override string Folder => "tiny";

    /// <summary>An archive of batches.</summary>
    public static byte[] Pack(params IEnumerable<(string Name, byte[] Content)> entries) =>
        TinyImages.Gzip(TinyReviews.Tar([.. entries.Select(entry => TinyReviews.Review(entry.Name, entry.Content))]));

    /// <summary>A label and twelve pixels that count up.</summary>
    public static byte[] Record(byte label, byte first) => [label, .. Enumerable.Range(first, 12).Select(pixel => (byte)pixel)];

    /// <summary>Writes an archive below a root, in the layout of every data root.</summary>
    public void WriteTo(string root, byte[] archive)
    {
        Directory.CreateDirectory(Path.Combine(root, Name));
        File.WriteAllBytes(Path.Combine(root, Name, Archive), archive);
    }
}
