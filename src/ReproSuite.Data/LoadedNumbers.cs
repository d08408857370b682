using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Preprocessing;
using ReproSuite.Data.Sets;
using ReproSuite.Numerics;

namespace ReproSuite.Data;

/// <summary>Rows of numbers in one matrix, and behind them the grid on which a model of few features can be drawn.</summary>
/// <param name="Head">Labels and identity.</param>
/// <param name="Features">[all rows and the grid, features]; overwritten by preprocessing.</param>
internal sealed record LoadedNumbers(DataHead Head, Matrix Features) : LoadedData(Head)
{
    /// <inheritdoc/>
    public override bool IsReusable => false;

    /// <summary>Reads the chosen rows straight into the matrix.</summary>
    public static LoadedNumbers Read(NumericSet set, string folder, DataSpec spec)
    {
        var train = Selection.Of(set, StoredPart.Train, set.ReadLabels(StoredPart.Train, folder), spec);
        var test = Selection.Of(set, StoredPart.Test, set.ReadLabels(StoredPart.Test, folder), spec);
        var rows = train.Rows.Length + test.Rows.Length;
        var features = new Matrix(rows + DrawingGrid.RowsOf(set), set.Features);
        set.ReadSamples(StoredPart.Train, folder, train.Rows, features.Slice(0, train.Rows.Length));
        set.ReadSamples(StoredPart.Test, folder, test.Rows, features.Slice(train.Rows.Length, test.Rows.Length));
        var data = features.Slice(0, rows);

        var head = set.ReadTargets(StoredPart.Train) is { } trainTargets && set.ReadTargets(StoredPart.Test) is { } testTargets
            ? HeadOfNumbers(set, spec, train, test, Of(trainTargets, train), Of(testTargets, test), data)
            : HeadOf(set, spec, train, test, ContentDigest.Of(set.ImageWidth, Selection.ClassNames(set, spec).Count, train.Labels, test.Labels, data), Repetitions.Of(data, train.Rows.Length));
        return new LoadedNumbers(features.Rows == rows ? head : Drawable(head, data, features.Slice(rows, features.Rows - rows)), features);
    }

    private static float[] Of(float[] targets, Selection chosen) => Array.ConvertAll(chosen.Rows, row => targets[row]);

    private static DataHead HeadOfNumbers(NumericSet set, DataSpec spec, Selection train, Selection test, float[] trainTargets, float[] testTargets, Matrix data) =>
        HeadOf(set, spec, train, test, ContentDigest.Of(trainTargets, testTargets, data), Repetitions.Of(data, train.Rows.Length)) with { Targets = [.. trainTargets, .. testTargets] };

    private static DataHead Drawable(DataHead head, Matrix data, Matrix grid)
    {
        var axes = DrawingGrid.Axes(data);
        DrawingGrid.Fill(axes, grid);
        var points = DrawingGrid.PointsOf(data, head.TrainRows, row => head.Targets?[row] ?? head.Labels[row]);
        return head with { Axes = axes, Card = head.Card with { Points = points } };
    }

    /// <inheritdoc/>
    public override FeatureMatrix Preprocess(EquatableList<PreprocessingSpec> steps, ReadOnlySpan<int> trainRows)
    {
        PreprocessingChain.Apply(steps, Features, trainRows);
        return Features;
    }
}
