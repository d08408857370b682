using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;

namespace ReproSuite.Training;

/// <summary>As much of a fold's data as decides whether a trial can be trained on it: classes, features and their form, the rows of each part, and the width of images (0 for other samples).</summary>
internal readonly record struct DataShape(string Set, int Classes, long Features, bool IsCompressed, long Train, long Validation, long Test, int ImageWidth)
{
    /// <summary>Of data at hand.</summary>
    public static DataShape Of(FoldData data) =>
        new(data.Set, data.Classes, data.Train.Features.Columns, data.Train.Features.Sparse is not null, data.Train.Count, data.Validation.Count, data.Test.Count, data.ImageWidth);

    /// <summary>Of data that an earlier reading told of; of texts, the most features that there can be.</summary>
    public static DataShape Of(DataIdentity data, TrialSpec spec) => new(
        data.Card.Name, data.Card.ClassNames.Count, data.Card.FeaturesAfter(spec.Preprocessing), data.Card.IsText,
        data.Folds[spec.Fold].Train, data.Folds[spec.Fold].Validation, data.Card.TestCounts.Sum(), data.Card.ImageWidth);
}
