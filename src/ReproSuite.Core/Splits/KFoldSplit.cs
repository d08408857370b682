using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Splits;

/// <summary>Rows in random order are dealt to the folds like cards; each fold validates once.</summary>
/// <remarks>
/// Stratified, the rows are dealt class after class, each class continuing where the last one stopped: fold sizes differ by at most one, and so do
/// the numbers of a class. A class with fewer rows than folds would be missing from some validation parts, which is a fault
/// (scikit-learn's <c>StratifiedKFold</c> only warns).
/// </remarks>
internal static class KFoldSplit
{
    public static IReadOnlyList<Fold> Of(KFold spec, IReadOnlyList<int> labels, int[] order)
    {
        if (spec.Folds > order.Length)
        {
            throw new InvalidInputException("RPR0231",
                $"split.kfold.folds is more than there are training rows. Given: {spec.Folds} folds of {order.Length} rows. Allowed: 2 to {order.Length}.");
        }

        if (spec.Stratified) order = Dealt(Splitter.ByClass(labels, order), spec.Folds, labels);
        return [.. Enumerable.Range(0, spec.Folds).Select(fold => Fold.Of(order.Length, order.Where((_, place) => place % spec.Folds == fold)))];
    }

    private static int[] Dealt(int[][] classes, int folds, IReadOnlyList<int> labels)
    {
        var smallest = classes.MinBy(members => members.Length)!;
        if (smallest.Length < folds)
        {
            throw new InvalidInputException("RPR0234",
                $"split.kfold is stratified, but class {labels[smallest[0]]} has only {smallest.Length} training rows for {folds} folds. Use fewer folds, leave the class out, or set stratified: false.");
        }

        return [.. classes.SelectMany(members => members)];
    }
}
