using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Files;
using ReproSuite.Data.Own;
using ReproSuite.Data.Tests.Own;
using ReproSuite.Data.Tests.Sets;
using ReproSuite.Testing;
using Xunit.Abstractions;

namespace ReproSuite.Data.Tests;

/// <summary>Data files come with pull requests: whatever they hold, they are read or refused in one line, without much memory.</summary>
public sealed partial class DataFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int Mutations = 20_000;

    /// <summary>No file here has a thousand bytes.</summary>
    private const long MostBytes = 16L << 20;

    private static readonly string[] Words = ["\n", "\r\n", ",", "\"", "\"\"", "nan", "1e99", "-0", "99999999999", "\0", "\uFEFF", "(", "),", "'", "True", "<f4", "<i8", "|O", "fortran_order"];

    /// <summary>In memory where the system has such a place: twenty thousand files are written to be read once.</summary>
    private readonly TemporaryFolder _folder = new(Directory.Exists("/dev/shm") ? "/dev/shm" : null);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tables() => Survives("table.csv", Encoding.UTF8.GetBytes("width,colour,species\n1.5,red,rose\n2,\"blue\",iris\n3.25,red,iris\n-4e-1,white,rose\n"),
        () => OwnFiles.Read(new Csv("table.csv", "species", TestShare: 0.5, Categorical: ["colour"]) { Home = _folder.Path }, null));

    [Fact]
    public void Numpy_archives()
    {
        var archive = NumpyFiles.Npz(
            ("x_train", NumpyFiles.Npy("<f4", "(4, 2)", Enumerable.Range(0, 8))), ("y_train", NumpyFiles.Npy("<i8", "(4,)", [0, 1, 0, 1])),
            ("x_test", NumpyFiles.Npy("|u1", "(2, 2)", Enumerable.Range(0, 4))), ("y_test", NumpyFiles.Npy("|u1", "(2, 1)", [1, 0])));
        Survives("arrays.npz", archive, () => OwnFiles.Read(new Npz("arrays.npz") { Home = _folder.Path }, null));
    }

    [Fact]
    public void Numpy_arrays()
    {
        var labels = NumpyFiles.Npy("|u1", "(4,)", [1, 0, 1, 0]);
        var sound = NumpyFiles.Npy("<f4", "(4, 2)", Enumerable.Range(0, 8));
        Survives(null, sound, bytes =>
        {
            File.WriteAllBytes(_folder["arrays.npz"], NumpyFiles.Npz(("x_train", bytes), ("y_train", labels), ("x_test", sound), ("y_test", labels)));
            OwnFiles.Read(new Npz("arrays.npz") { Home = _folder.Path }, null);
        });
    }

    [Theory]
    [InlineData("grey.png")]
    [InlineData("grey.jpg")]
    public void Images(string name)
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "tests", "ReproSuite.Data.Tests", "Vectors", "images.json")));
        Survives(name, vectors.RootElement.GetProperty(name).GetProperty("file").GetBytesFromBase64(), () => ImageFile.Read(_folder[name]));
    }

    [Fact]
    public void Portable_grey_maps() => Survives("a.pgm", [.. "P5\n# a comment\n3 2\n255\n"u8, 0, 50, 100, 150, 200, 250], () => ImageFile.Read(_folder["a.pgm"]));

    [Fact]
    public void Idx_files()
    {
        Survives(null, TinyImages.Idx([3, 2, 2], [.. Enumerable.Range(0, 12).Select(i => (byte)i)]), bytes => Read(TinyImages.Gzip(bytes)));
        Survives(null, TinyImages.Gzip(TinyImages.Idx([3, 2, 2], [.. Enumerable.Range(0, 12).Select(i => (byte)i)])), Read);

        void Read(byte[] packed)
        {
            File.WriteAllBytes(_folder["images.gz"], packed);
            using var file = IdxFile.Open(_folder["images.gz"], 3, 2, 2);
            file.Read(new byte[12], 3);
            file.Finish();
        }
    }

    [Fact]
    public void Archives_of_reviews()
    {
        var tar = TinyReviews.Tar([.. TinyReviews.Reviews.Select(entry => TinyReviews.Review(entry.Name, entry.Text))]);
        Survives(null, tar, bytes =>
        {
            File.WriteAllBytes(_folder["reviews.tar.gz"], TinyImages.Gzip(bytes));
            ReviewArchive.Read(_folder["reviews.tar.gz"], "tiny", ["neg", "pos"]);
        });
    }

    [GeneratedRegex(@"\A([^\p{Cc}]+: )?error RPR02\d\d: [^\p{Cc}]+\.\z")]
    private static partial Regex OneLine();

    private void Survives(string? name, byte[] original, Action read) => Survives(name, original, _ => read());

    /// <summary>Reads the original, which must be sound, and then what is left of it after one to three edits each.</summary>
    private void Survives(string? name, byte[] original, Action<byte[]> read)
    {
        var draw = new Random(20261128);
        var (refused, largest) = (0, 0L);
        Assert.Null(Refusal(original, read, name));
        for (var i = 0; i < Mutations; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (Refusal(Mutated(original, draw), read, name) is { } fault)
            {
                refused++;
                Assert.True(OneLine().IsMatch(fault), JsonSerializer.Serialize(fault));
            }

            largest = Math.Max(largest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        output.WriteLine($"{refused} of {Mutations} refused, at most {largest} bytes");
        Assert.InRange(refused, 100, Mutations);
        Assert.InRange(largest, 0, MostBytes);
    }

    private string? Refusal(byte[] bytes, Action<byte[]> read, string? name)
    {
        try
        {
            if (name is not null) File.WriteAllBytes(_folder[name], bytes);
            read(bytes);
            return null;
        }
        catch (InvalidInputException refusal)
        {
            return Assert.Single(refusal.Faults).ToString();
        }
    }

    private static byte[] Mutated(byte[] original, Random draw)
    {
        var bytes = original.ToList();
        for (var edits = draw.Next(3) + 1; edits > 0 && bytes.Count > 0; edits--)
        {
            var at = draw.Next(bytes.Count);
            switch (draw.Next(5))
            {
                case 0: bytes[at] ^= (byte)(1 << draw.Next(8)); break;
                case 1: bytes[at] = (byte)draw.Next(256); break;
                case 2: bytes.RemoveRange(at, Math.Min(draw.Next(12), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Words[draw.Next(Words.Length)])); break;
                default: bytes.RemoveRange(at, draw.Next(20) == 0 ? bytes.Count - at : 0); break;
            }
        }

        return [.. bytes];
    }
}
