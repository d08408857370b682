using System.Globalization;
using System.IO.Compression;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Own;

/// <summary>Four NumPy arrays in a zip archive; see <see cref="Npz"/>.</summary>
internal sealed class OwnArrays
{
    private const int LargestLabel = 1_000_000;

    private readonly ZipArchive _archive;
    private readonly string _path;

    private OwnArrays(ZipArchive archive, string path) => (_archive, _path) = (archive, path);

    /// <summary>Reads the arrays.</summary>
    /// <exception cref="InvalidInputException">No zip archive, an array that is missing or not as it should be.</exception>
    public static OwnSet Read(Npz spec, string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return new OwnArrays(archive, path).ToSet(spec);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw OwnFiles.Fault("RPR0224", $"the file is truncated or no zip archive: {e.Message.TrimEnd('.')}. Save it with numpy.savez.", path);
        }
    }

    private OwnSet ToSet(Npz spec)
    {
        var (train, test) = (Part("train", out var shape), Part("test", out var testShape));
        if (!shape.Skip(1).SequenceEqual(testShape.Skip(1)))
            throw OwnFiles.Fault("RPR0224", $"x_train and x_test have rows of unlike shapes. Given: ({string.Join(", ", shape)}) and ({string.Join(", ", testShape)}). They must agree but for the first number.", _path);
        var classes = train.Labels.Concat(test.Labels).DefaultIfEmpty(0).Max() + 1;
        return new OwnSet(spec, _path, "NumPy arrays.", [.. Enumerable.Range(0, classes).Select(number => number.ToString(CultureInfo.InvariantCulture))], train, test, Width(shape));
    }

    private OwnPart Part(string part, out IReadOnlyList<int> shape)
    {
        var labels = Labels($"y_{part}");
        var samples = Samples($"x_{part}", out shape);
        return labels.Length == samples.Rows ? new OwnPart(labels, samples)
            : throw OwnFiles.Fault("RPR0224", $"x_{part} and y_{part} have unlike numbers of rows. Given: {samples.Rows} and {labels.Length}.", _path);
    }

    private int[] Labels(string name)
    {
        var labels = Array.Empty<int>();
        Read(name, array => labels = array.IsWhole && array.RowLength == 1 ? new int[array.Rows] : throw Unfit(name, $"must hold one whole number in every row. Given: {array.Kind} of shape ({string.Join(", ", array.Shape)})"), (place, number) =>
        {
            if (number is < 0 or > LargestLabel) throw Unfit(name, $"has a label that is no class. Given: {number}. Allowed: whole numbers from 0");
            labels[place] = (int)number;
        });
        return labels;
    }

    private Matrix Samples(string name, out IReadOnlyList<int> shape)
    {
        var samples = default(Matrix);
        var header = Read(name, array => samples = array.RowLength > 0 ? new Matrix(array.Rows, (int)array.RowLength) : throw Unfit(name, $"has rows without numbers"), (place, number) =>
        {
            var value = (float)number;
            if (!float.IsFinite(value)) throw Unfit(name, $"has a number that float32 cannot hold, at place {place}. Given: {number}");
            samples.Span[(int)place] = value;
        });
        shape = header.Shape;
        return samples;
    }

    private NpyArray Read(string name, Action<NpyArray> prepare, Action<long, double> receive)
    {
        var entry = _archive.GetEntry(name + ".npy") ?? throw Unfit(name, $"is missing. The archive must hold x_train, y_train, x_test and y_test");
        try
        {
            using var content = entry.Open();
            var array = NpyArray.ReadHeader(content, entry.Length);
            prepare(array);
            array.ReadNumbers(content, receive);
            return array;
        }
        catch (FormatException e)
        {
            throw Unfit(name, $"{e.Message}");
        }
    }

    private static int Width(IReadOnlyList<int> shape) => shape.Count >= 3 && shape[1] == shape[2] && (shape.Count == 3 || shape is [_, _, _, 1]) ? shape[1] : 0;

    private InvalidInputException Unfit(string name, FormattableString problem) => OwnFiles.Fault("RPR0224", $"the array {name} {problem.ToString(CultureInfo.InvariantCulture)}.", _path);
}
