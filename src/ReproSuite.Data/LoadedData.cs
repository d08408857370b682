using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;
using ReproSuite.Numerics;

namespace ReproSuite.Data;

/// <summary>The rows in use as they are stored: one matrix, training rows first, then test rows.</summary>
/// <param name="Head">Labels and identity.</param>
/// <param name="Features">[all rows, features]; whoever holds the only reference may overwrite it.</param>
internal sealed record LoadedData(DataHead Head, Matrix Features)
{
    /// <summary>Reads the rows that a spec chooses, straight into the matrix.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">A damaged file, or a choice of rows that cannot be made.</exception>
    public static LoadedData Read(DataSet set, string folder, DataSpec spec)
    {
        var train = Selection.Of(set, StoredPart.Train, set.ReadLabels(StoredPart.Train, folder), spec);
        var test = Selection.Of(set, StoredPart.Test, set.ReadLabels(StoredPart.Test, folder), spec);
        var features = new Matrix(train.Rows.Length + test.Rows.Length, set.Features);
        set.ReadSamples(StoredPart.Train, folder, train.Rows, features.Slice(0, train.Rows.Length));
        set.ReadSamples(StoredPart.Test, folder, test.Rows, features.Slice(train.Rows.Length, test.Rows.Length));

        var names = Selection.ClassNames(set, spec);
        int[] labels = [.. train.Labels, .. test.Labels];
        var digest = ContentDigest.Of(set.ImageWidth, names.Count, train.Rows.Length, labels, features);
        return new LoadedData(new DataHead(labels, train.Rows.Length, digest, Card(set, names, train.Labels, test.Labels)), features);
    }

    private static DataCard Card(DataSet set, IReadOnlyList<string> names, int[] train, int[] test) => new(
        set.Name, set.Title, set.Description, set.Source, set.Licence, set.KnownIssues, set.Features, set.ImageWidth,
        names.ToEquatableList(), Counts(train, names.Count), Counts(test, names.Count));

    private static EquatableList<long> Counts(int[] labels, int classes)
    {
        var counts = new long[classes];
        foreach (var label in labels) counts[label]++;
        return counts.ToEquatableList();
    }
}
