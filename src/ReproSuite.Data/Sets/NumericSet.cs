using ReproSuite.Core.Faults;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Sets;

/// <summary>A data set whose samples are stored as numbers.</summary>
internal abstract class NumericSet : DataSet
{
    /// <summary>The class of every row of a part; 0 for all where the target is a number.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="folder">Where the files lie.</param>
    /// <exception cref="InvalidInputException">A damaged file.</exception>
    public abstract int[] ReadLabels(StoredPart part, string folder);

    /// <summary>The number that is to be predicted of every row of a part; null where it is the class.</summary>
    /// <param name="part">Which part.</param>
    public virtual float[]? ReadTargets(StoredPart part) => null;

    /// <summary>Reads some rows of a part.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="folder">Where the files lie.</param>
    /// <param name="rows">The rows wanted, ascending.</param>
    /// <param name="samples">Receives them in order, [rows, features].</param>
    /// <exception cref="InvalidInputException">A damaged file.</exception>
    public abstract void ReadSamples(StoredPart part, string folder, ReadOnlySpan<int> rows, Matrix samples);
}
