using ReproSuite.Core.Faults;
using ReproSuite.Data.Files;

namespace ReproSuite.Data.Sets;

/// <summary>Reviews in one archive, with a folder for each class.</summary>
internal abstract class ReviewSet : TextSet
{
    /// <summary>The folder that everything in the archive lies in.</summary>
    protected abstract string Folder { get; }

    /// <inheritdoc/>
    public sealed override IReadOnlyDictionary<StoredPart, LabelledText[]> ReadTexts(string folder)
    {
        var path = Path.Combine(folder, Files[0].Name);
        var rows = ReviewArchive.Read(path, Folder, ClassNames);
        foreach (var (part, found) in rows)
        {
            if (found.Length != Rows(part)) throw new InvalidInputException("RPR0206",
                FormattableString.Invariant($"wrong number of {(part == StoredPart.Train ? "training" : "test")} reviews. Given: {found.Length}. Allowed: {Rows(part)}. {GzipFile.WayOut}."), new Location(path));
        }

        return rows;
    }
}
