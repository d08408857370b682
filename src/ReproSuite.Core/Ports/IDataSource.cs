using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Ports;

/// <summary>Where data comes from. Safe to use from several threads.</summary>
public interface IDataSource
{
    /// <summary>A short text that changes when the stored files of a data set change (sizes and times, no contents) or the code that reads and splits them does; null when the data is not on this machine.</summary>
    string? Stamp(DataSpec data);

    /// <summary>Reads the data and tells what it is.</summary>
    /// <exception cref="InvalidInputException">Unknown set, missing or damaged file, digest other than pinned, fewer samples than folds.</exception>
    DataIdentity Identify(DataSpec data, SplitSpec split);

    /// <summary>The parts of one fold, preprocessed.</summary>
    /// <exception cref="InvalidInputException">As <see cref="Identify"/>.</exception>
    FoldData Open(DataSpec data, SplitSpec split, EquatableList<PreprocessingSpec> preprocessing, int fold);

    /// <summary>Some test rows as pictures, in the order asked for; empty where samples are not images, and when the data is not on this machine.</summary>
    /// <param name="data">The data and its choice of rows.</param>
    /// <param name="testRows">Numbers among the chosen test rows, from 0.</param>
    /// <exception cref="InvalidInputException">A damaged file, or other contents than pinned.</exception>
    IReadOnlyList<Picture> Pictures(DataSpec data, IReadOnlyList<int> testRows) => [];
}
