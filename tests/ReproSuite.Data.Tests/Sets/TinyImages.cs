using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using ReproSuite.Data.Files;
using ReproSuite.Data.Sets;

namespace ReproSuite.Data.Tests.Sets;

/// <summary>A set of the MNIST family that tests can write: 2×2 images, six training and four test rows, three classes.</summary>
internal sealed class TinyImages : IdxImageSet
{
    public const string Images = "train-images.gz", Labels = "train-labels.gz", TestImages = "test-images.gz", TestLabels = "test-labels.gz";

    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal)
    {
        [Images] = Gzip(Idx([6, 2, 2], [.. Enumerable.Range(0, 24).Select(i => (byte)(i * 10))])),
        [Labels] = Gzip(Idx([6], [0, 1, 2, 0, 1, 2])),
        [TestImages] = Gzip(Idx([4, 2, 2], [.. Enumerable.Range(0, 16).Select(i => (byte)(255 - i))])),
        [TestLabels] = Gzip(Idx([4], [2, 1, 0, 0])),
    };

    public override string Name => "tiny";

    public override string Title => "Tiny images";

    public override string Description => "For tests.";

    public override string Source => "Tests.";

    public override string Licence => "MIT";

    public override string KnownIssues => "";

    public override IReadOnlyList<string> ClassNames { get; } = ["a", "b", "c"];

    public override int ImageWidth => 2;

    public override int TrainRows => 6;

    public override int TestRows => 4;

    public override string KnownDigest => "unknown";

    public override IReadOnlyList<UpstreamFile> Files =>
        [.. new[] { Images, Labels, TestImages, TestLabels }.Select(name => new UpstreamFile(
            name, "http://upstream.test/" + name, _contents[name].Length, Convert.ToHexStringLower(SHA256.HashData(_contents[name]))))];

    /// <summary>What upstream sends for a file.</summary>
    public byte[] Content(string name) => _contents[name];

    /// <summary>Writes all files below a root, in the layout of every data root.</summary>
    public void WriteTo(string root)
    {
        Directory.CreateDirectory(Path.Combine(root, Name));
        foreach (var (name, content) in _contents) File.WriteAllBytes(Path.Combine(root, Name, name), content);
    }

    public static byte[] Idx(int[] shape, byte[] items, int kind = 8)
    {
        var header = new byte[4 + 4 * shape.Length];
        (header[2], header[3]) = ((byte)kind, (byte)shape.Length);
        for (var d = 0; d < shape.Length; d++) BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * d), shape[d]);
        return [.. header, .. items];
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }
}
