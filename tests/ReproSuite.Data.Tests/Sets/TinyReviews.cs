using System.Formats.Tar;
using System.Text;
using ReproSuite.Data.Files;
using ReproSuite.Data.Sets;

namespace ReproSuite.Data.Tests.Sets;

/// <summary>A set of reviews that tests can write: six for training and two to test.</summary>
internal sealed class TinyReviews : ReviewSet
{
    public const string Archive = "tiny.tar.gz";

    /// <summary>Sound entries: name and text.</summary>
    public static readonly (string Name, string Text)[] Reviews =
    [
        ("tiny/train/neg/0_1.txt", "A dull, dull film."),
        ("tiny/train/neg/1_2.txt", "Dull from begin to end"),
        ("tiny/train/neg/2_4.txt", ""),
        ("tiny/train/pos/0_9.txt", "A bright film!"),
        ("tiny/train/pos/1_8.txt", "bright and brisk"),
        ("tiny/train/pos/2_10.txt", "brisk brisk film"),
        ("tiny/test/neg/0_3.txt", "dull surprises"),
        ("tiny/test/pos/0_7.txt", "surprises surprises"),
    ];

    public override string Name => "tiny-reviews";

    public override string Title => "Tiny reviews";

    public override string Description => "For tests.";

    public override string Source => "Tests.";

    public override string Licence => "MIT";

    public override string KnownIssues => "";

    public override IReadOnlyList<string> ClassNames { get; } = ["neg", "pos"];

    public override int TrainRows => 6;

    public override int TestRows => 2;

    public override string KnownDigest => "unknown";

    public override IReadOnlyList<UpstreamFile> Files => [new UpstreamFile(Archive, "http://upstream.test/" + Archive, 1, "unknown")];

    protected override string Folder => "tiny";

    /// <summary>Writes an archive below a root, in the layout of every data root.</summary>
    public void WriteTo(string root, byte[] archive)
    {
        Directory.CreateDirectory(Path.Combine(root, Name));
        File.WriteAllBytes(Path.Combine(root, Name, Archive), archive);
    }

    /// <summary>An archive of texts.</summary>
    public static byte[] Pack(params IEnumerable<(string Name, string Text)> entries) =>
        TinyImages.Gzip(Tar([.. entries.Select(entry => Review(entry.Name, entry.Text))]));

    public static byte[] Tar(params TarEntry[] entries)
    {
        using var packed = new MemoryStream();
        using (var writer = new TarWriter(packed, TarEntryFormat.Ustar))
        {
            foreach (var entry in entries) writer.WriteEntry(entry);
        }

        return packed.ToArray();
    }

    public static TarEntry Review(string name, string text) => Review(name, Encoding.UTF8.GetBytes(text));

    public static TarEntry Review(string name, byte[] content) => new UstarTarEntry(TarEntryType.RegularFile, name)
    {
        DataStream = new MemoryStream(content),
        ModificationTime = DateTimeOffset.UnixEpoch,
    };
}
