namespace ReproSuite.Core.Records;

/// <summary>Test examples of one class that the kept weights take for one other class.</summary>
/// <param name="Actual">Their true class.</param>
/// <param name="Predicted">What they are taken for.</param>
/// <param name="Rows">Their numbers among the test rows that the suite uses, from 0, ascending.</param>
public sealed record MisclassifiedRows(int Actual, int Predicted, EquatableList<int> Rows)
{
    /// <summary>Groups the mistakes: by true class, then by predicted class; classes that nothing is mistaken for are left out.</summary>
    /// <param name="actual">One class per test row.</param>
    /// <param name="predicted">One class per test row.</param>
    public static EquatableList<MisclassifiedRows> Of(IReadOnlyList<int> actual, IReadOnlyList<int> predicted) =>
        Enumerable.Range(0, actual.Count).Where(row => actual[row] != predicted[row])
            .GroupBy(row => (Actual: actual[row], Predicted: predicted[row]))
            .OrderBy(group => group.Key)
            .Select(group => new MisclassifiedRows(group.Key.Actual, group.Key.Predicted, group.ToEquatableList()))
            .ToEquatableList();

    /// <summary>Whether these are exactly the mistakes that a confusion matrix counts, every row at most once.</summary>
    internal static bool Fit(EquatableList<MisclassifiedRows> groups, ConfusionMatrix counts) =>
        groups.All(group => group.Actual != group.Predicted && group.Actual >= 0 && group.Actual < counts.Classes && group.Predicted >= 0 && group.Predicted < counts.Classes
            && group.Rows.Count == counts[group.Actual, group.Predicted] && group.Rows.All(row => row >= 0 && row < counts.Total))
        && groups.Sum(group => (long)group.Rows.Count) == counts.Total - counts.Correct
        && groups.SelectMany(group => group.Rows).Distinct().Count() == groups.Sum(group => group.Rows.Count);
}
