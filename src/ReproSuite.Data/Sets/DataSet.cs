using System.Globalization;
using ReproSuite.Data.Files;

namespace ReproSuite.Data.Sets;

/// <summary>A data set that suites can name: what people should know of it, and how its rows are read.</summary>
internal abstract class DataSet
{
    /// <summary>As suites name it.</summary>
    public abstract string Name { get; }

    /// <summary>As people call it.</summary>
    public abstract string Title { get; }

    /// <summary>One or two sentences.</summary>
    public abstract string Description { get; }

    /// <summary>Address or citation.</summary>
    public abstract string Source { get; }

    /// <summary>Terms of use.</summary>
    public abstract string Licence { get; }

    /// <summary>What is wrong with it, or nothing.</summary>
    public abstract string KnownIssues { get; }

    /// <summary>One per class, in the order of their numbers; none where the target is a number.</summary>
    public abstract IReadOnlyList<string> ClassNames { get; }

    /// <summary>Whether what is to be predicted is a number.</summary>
    public bool HasNumericTarget => ClassNames.Count == 0;

    /// <summary>Numbers per sample; 0 when samples are texts.</summary>
    public abstract int Features { get; }

    /// <summary>Width in pixels, or 0 when samples are not images.</summary>
    public virtual int ImageWidth => 0;

    /// <summary>Rows of the training part.</summary>
    public abstract int TrainRows { get; }

    /// <summary>Rows of the test part.</summary>
    public abstract int TestRows { get; }

    /// <summary>Content digest of all rows; null when nobody has told it.</summary>
    public abstract string? KnownDigest { get; }

    /// <summary>The files that it is published in; none when it is generated.</summary>
    public virtual IReadOnlyList<UpstreamFile> Files => [];

    /// <summary>Rows of a part.</summary>
    public int Rows(StoredPart part) => part == StoredPart.Train ? TrainRows : TestRows;

    /// <summary>Changes whenever the stored rows may have changed: sizes and times of the files; reads no contents.</summary>
    /// <param name="folder">Where the files lie.</param>
    public virtual string Stamp(string folder) => string.Join(';', Files.Select(file =>
    {
        var info = new FileInfo(Path.Combine(folder, file.Name));
        return string.Create(CultureInfo.InvariantCulture, $"{info.Length}@{info.LastWriteTimeUtc.Ticks}");
    }));
}
