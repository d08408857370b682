using ReproSuite.Core.Faults;

namespace ReproSuite.Data.Sets;

/// <summary>A data set whose samples are texts; they get their features from a vectorizer.</summary>
internal abstract class TextSet : DataSet
{
    /// <inheritdoc/>
    public sealed override int Features => 0;

    /// <summary>Reads every row of both parts.</summary>
    /// <param name="folder">Where the files lie.</param>
    /// <exception cref="InvalidInputException">A damaged file.</exception>
    public abstract IReadOnlyDictionary<StoredPart, LabelledText[]> ReadTexts(string folder);
}
