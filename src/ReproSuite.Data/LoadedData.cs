using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;

namespace ReproSuite.Data;

/// <summary>The rows in use as they are stored: training rows first, then test rows.</summary>
/// <param name="Head">Labels and identity.</param>
internal abstract record LoadedData(DataHead Head)
{
    /// <summary>Whether preprocessing leaves them as they are, so that they can be preprocessed again.</summary>
    public abstract bool IsReusable { get; }

    /// <summary>Reads the rows that a spec chooses.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">A damaged file, or a choice of rows that cannot be made.</exception>
    public static LoadedData Read(DataSet set, string folder, DataSpec spec) => set switch
    {
        NumericSet numeric => LoadedNumbers.Read(numeric, folder, spec),
        TextSet texts => LoadedTexts.Read(texts, folder, spec),
        _ => throw new NotSupportedException($"Nothing reads {set.GetType().Name}."),
    };

    /// <summary>The features after preprocessing, in memory that nobody else holds.</summary>
    /// <param name="steps">The chain, which fits samples of this kind.</param>
    /// <param name="trainRows">The fold's training rows, ascending.</param>
    /// <exception cref="Core.Faults.InvalidInputException">A step cannot learn from these rows.</exception>
    public abstract FeatureMatrix Preprocess(EquatableList<PreprocessingSpec> steps, ReadOnlySpan<int> trainRows);

    /// <summary>What is known of chosen rows.</summary>
    protected static DataHead HeadOf(DataSet set, DataSpec spec, Selection train, Selection test, string digest, RepeatedRows repeated)
    {
        var names = Selection.ClassNames(set, spec);
        var counted = Math.Max(1, names.Count);
        var card = new DataCard(
            set.Name, set.Title, set.Description, set.Source, set.Licence, set.KnownIssues, set.Features, set.ImageWidth,
            names.ToEquatableList(), Counts(train.Labels, counted), Counts(test.Labels, counted), Repeated: repeated);
        return new DataHead([.. train.Labels, .. test.Labels], train.Rows.Length, digest, card);
    }

    private static EquatableList<long> Counts(int[] labels, int classes)
    {
        var counts = new long[classes];
        foreach (var label in labels) counts[label]++;
        return counts.ToEquatableList();
    }
}
