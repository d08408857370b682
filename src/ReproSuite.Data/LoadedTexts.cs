using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Preprocessing;
using ReproSuite.Data.Sets;
using ReproSuite.Data.Text;

namespace ReproSuite.Data;

/// <summary>Rows of texts, of which only the counts of their terms are kept.</summary>
/// <param name="Head">Labels and identity.</param>
/// <param name="Texts">All rows.</param>
internal sealed record LoadedTexts(DataHead Head, TermCounts Texts) : LoadedData(Head)
{
    /// <inheritdoc/>
    public override bool IsReusable => true;

    /// <summary>Reads the chosen rows and counts their terms.</summary>
    public static LoadedTexts Read(TextSet set, string folder, DataSpec spec)
    {
        var (texts, head) = ReadTexts(set, folder, spec);
        return new LoadedTexts(head, TermCounts.Of(texts));
    }

    /// <summary>The texts of the chosen rows, UTF-8, and what is known of them.</summary>
    public static (byte[][] Texts, DataHead Head) ReadTexts(TextSet set, string folder, DataSpec spec)
    {
        var stored = set.ReadTexts(folder);
        var train = Choose(StoredPart.Train);
        var test = Choose(StoredPart.Test);
        byte[][] texts = [.. train.Rows.Select(row => stored[StoredPart.Train][row].Text), .. test.Rows.Select(row => stored[StoredPart.Test][row].Text)];
        var digest = ContentDigest.Of(Selection.ClassNames(set, spec).Count, train.Labels, test.Labels, texts);
        return (texts, HeadOf(set, spec, train, test, digest, Repetitions.Of(texts, train.Rows.Length)));

        Selection Choose(StoredPart part) => Selection.Of(set, part, Array.ConvertAll(stored[part], row => row.Label), spec);
    }

    /// <inheritdoc/>
    public override FeatureMatrix Preprocess(EquatableList<PreprocessingSpec> steps, ReadOnlySpan<int> trainRows) =>
        PreprocessingChain.Apply(steps, Texts, ((VectorizerSpec)steps[0]).Leaks ? [.. Enumerable.Range(0, Head.TrainRows)] : trainRows);
}
