using ReproSuite.Core.Ports;

namespace ReproSuite.Training;

/// <summary>As much of a fold's data as decides whether a trial can be trained on it: classes, features, and the rows of each part.</summary>
internal readonly record struct DataShape(string Set, int Classes, int Features, long Train, long Validation, long Test)
{
    /// <summary>Of data at hand.</summary>
    public static DataShape Of(FoldData data) =>
        new(data.Set, data.Classes, data.Train.Features.Columns, data.Train.Count, data.Validation.Count, data.Test.Count);

    /// <summary>Of data that an earlier reading told of.</summary>
    public static DataShape Of(DataIdentity data, int fold) => new(
        data.Card.Name, data.Card.ClassNames.Count, data.Card.Features, data.Folds[fold].Train, data.Folds[fold].Validation, data.Card.TestCounts.Sum());
}
