using ReproSuite.Data.Files;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Own;

/// <summary>A folder of images in a folder for each class; see <see cref="Images"/>.</summary>
internal sealed class OwnImages
{
    private readonly string _path;
    private readonly string[] _classes;
    private (int Width, int Height, int Channels)? _size;
    private string _first = "";
    private long _numbers;

    private OwnImages(string path) => (_path, _classes) = (path, ClassOrder.Of([.. Folders(Path.Combine(path, "train"))]));

    private sealed record Entry(string Order, string Path, int Label);

    /// <summary>Reads the images.</summary>
    /// <exception cref="InvalidInputException">A folder or image that is not as it should be.</exception>
    public static OwnSet Read(Images spec, string path)
    {
        var images = new OwnImages(path);
        var (train, test) = (images.Part(StoredPart.Train), images.Part(StoredPart.Test));
        var (width, height, channels) = images._size!.Value;
        return new OwnSet(spec, path, FormattableString.Invariant($"{(channels == 1 ? "Grey" : "Colour")} images of {width}×{height} pixels."), images._classes, train, test, width == height ? width : 0);
    }

    private OwnPart Part(StoredPart part)
    {
        var folder = Path.Combine(_path, part == StoredPart.Train ? "train" : "test");
        var entries = Entries(folder);
        if (entries.Count == 0) throw OwnFiles.Fault("RPR0226", $"no images. Images lie in a folder for each class.", folder);
        var samples = default(Matrix);
        for (var row = 0; row < entries.Count; row++)
        {
            var image = ImageFile.Read(entries[row].Path);
            CheckSize(image, entries[row].Path);
            if (row == 0) samples = Allocate(entries.Count, image.Pixels.Length, folder);
            image.Pixels.CopyTo(samples.Row(row));
        }

        return new OwnPart([.. entries.Select(entry => entry.Label)], samples);
    }

    private Matrix Allocate(int rows, int features, string folder)
    {
        _numbers += rows * (long)features;
        return _numbers <= OwnFiles.MostNumbers ? new Matrix(rows, features)
            : throw OwnFiles.Fault("RPR0220", $"too many pixels: {rows} images of {features} numbers, {_numbers} of both parts so far. Allowed: {OwnFiles.MostNumbers}.", folder);
    }

    private void CheckSize(ImageFile image, string path)
    {
        var size = (image.Width, image.Height, image.Channels);
        if (_size is null) (_size, _first) = (size, path);
        if (size != _size)
            throw OwnFiles.Fault("RPR0225", $"the image has another size or other colours than {Path.GetFileName(_first)}. Given: {Text(size)}. Allowed: {Text(_size.Value)}.", path);
    }

    private List<Entry> Entries(string folder)
    {
        var unknown = Folders(folder).Except(_classes, StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null) throw OwnFiles.Fault("RPR0225", $"there are no training images of the class \"{ForeignText.Shown(unknown)}\".", Path.Combine(folder, unknown));
        return [.. _classes.SelectMany((name, label) => Directory.Exists(Path.Combine(folder, name)) ? Files(Path.Combine(folder, name), name, label) : [])
            .OrderBy(entry => entry.Order, StringComparer.Ordinal)];
    }

    private IEnumerable<Entry> Files(string folder, string name, int label) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(IsShown).Select(info => new Entry(name + '/' + info.Name, Checked(info), label));

    private IEnumerable<string> Folders(string folder)
    {
        if (!Directory.Exists(folder)) throw OwnFiles.Fault("RPR0225", $"there is no such folder. Images lie in train/CLASS/ and test/CLASS/.", folder);
        foreach (var info in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(IsShown))
        {
            if (info is not DirectoryInfo) throw OwnFiles.Fault("RPR0225", $"a file beside the folders of the classes. Move it away.", info.FullName);
            yield return Path.GetFileName(Checked(info));
        }
    }

    private string Checked(FileSystemInfo info) => info.LinkTarget is null || RealPath.IsBelow(_path, info.FullName)
        ? info.FullName
        : throw OwnFiles.Fault("RPR0219", $"a link leads out of the folder {_path}. Put the data itself there.", info.FullName);

    private static bool IsShown(FileSystemInfo info) => !info.Name.StartsWith('.');

    private static string Text((int Width, int Height, int Channels) size) => FormattableString.Invariant($"{size.Width}×{size.Height}, {(size.Channels == 1 ? "grey" : "colour")}");
}
