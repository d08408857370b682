using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Preprocessing;
using ReproSuite.Data.Sets;
using ReproSuite.Numerics;

namespace ReproSuite.Data;

/// <summary>Rows of numbers in one matrix.</summary>
/// <param name="Head">Labels and identity.</param>
/// <param name="Features">[all rows, features]; overwritten by preprocessing.</param>
internal sealed record LoadedNumbers(DataHead Head, Matrix Features) : LoadedData(Head)
{
    /// <inheritdoc/>
    public override bool IsReusable => false;

    /// <summary>Reads the chosen rows straight into the matrix.</summary>
    public static LoadedNumbers Read(NumericSet set, string folder, DataSpec spec)
    {
        var train = Selection.Of(set, StoredPart.Train, set.ReadLabels(StoredPart.Train, folder), spec);
        var test = Selection.Of(set, StoredPart.Test, set.ReadLabels(StoredPart.Test, folder), spec);
        var features = new Matrix(train.Rows.Length + test.Rows.Length, set.Features);
        set.ReadSamples(StoredPart.Train, folder, train.Rows, features.Slice(0, train.Rows.Length));
        set.ReadSamples(StoredPart.Test, folder, test.Rows, features.Slice(train.Rows.Length, test.Rows.Length));

        if (TargetsOf(set, StoredPart.Train, train) is { } trainTargets && TargetsOf(set, StoredPart.Test, test) is { } testTargets)
            return new LoadedNumbers(HeadOf(set, spec, train, test, ContentDigest.Of(trainTargets, testTargets, features)) with { Targets = [.. trainTargets, .. testTargets] }, features);
        var digest = ContentDigest.Of(set.ImageWidth, Selection.ClassNames(set, spec).Count, train.Labels, test.Labels, features);
        return new LoadedNumbers(HeadOf(set, spec, train, test, digest), features);
    }

    private static float[]? TargetsOf(NumericSet set, StoredPart part, Selection chosen) =>
        set.ReadTargets(part) is { } targets ? Array.ConvertAll(chosen.Rows, row => targets[row]) : null;

    /// <inheritdoc/>
    public override FeatureMatrix Preprocess(EquatableList<PreprocessingSpec> steps, ReadOnlySpan<int> trainRows)
    {
        PreprocessingChain.Apply(steps, Features, trainRows);
        return Features;
    }
}
