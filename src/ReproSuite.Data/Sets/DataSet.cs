using ReproSuite.Core.Faults;
using ReproSuite.Data.Files;
using ReproSuite.Numerics;

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

    /// <summary>One per class, in the order of their numbers.</summary>
    public abstract IReadOnlyList<string> ClassNames { get; }

    /// <summary>Numbers per sample.</summary>
    public abstract int Features { get; }

    /// <summary>Width in pixels, or 0 when samples are not images.</summary>
    public virtual int ImageWidth => 0;

    /// <summary>Rows of the training part.</summary>
    public abstract int TrainRows { get; }

    /// <summary>Rows of the test part.</summary>
    public abstract int TestRows { get; }

    /// <summary>Content digest of all rows.</summary>
    public abstract string KnownDigest { get; }

    /// <summary>The files that it is published in; none when it is generated.</summary>
    public virtual IReadOnlyList<UpstreamFile> Files => [];

    /// <summary>Rows of a part.</summary>
    public int Rows(StoredPart part) => part == StoredPart.Train ? TrainRows : TestRows;

    /// <summary>Changes whenever the stored rows may have changed; reads no contents.</summary>
    /// <param name="folder">Where the files lie.</param>
    public abstract string Stamp(string folder);

    /// <summary>The class of every row of a part.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="folder">Where the files lie.</param>
    /// <exception cref="InvalidInputException">A damaged file.</exception>
    public abstract int[] ReadLabels(StoredPart part, string folder);

    /// <summary>Reads some rows of a part.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="folder">Where the files lie.</param>
    /// <param name="rows">The rows wanted, ascending.</param>
    /// <param name="samples">Receives them in order, [rows, features].</param>
    /// <exception cref="InvalidInputException">A damaged file.</exception>
    public abstract void ReadSamples(StoredPart part, string folder, ReadOnlySpan<int> rows, Matrix samples);
}
