using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Splits;

/// <summary>Divides training rows into the folds that a spec describes.</summary>
/// <remarks>
/// Rows are put in random order by (word of the row in <see cref="Streams.Split"/>, row). The result depends on the spec, the labels and the
/// data digest alone: neither variants nor trials' seeds can change it, and no other stream is touched.
/// </remarks>
public static class Splitter
{
    /// <summary>The folds of a split.</summary>
    /// <param name="spec">The scheme.</param>
    /// <param name="labels">One class per training row.</param>
    /// <param name="dataDigest">Digest of the data in use.</param>
    /// <returns>As many folds as <see cref="SplitSpec.FoldCount"/> says; every part has at least one row, but the validation part of <see cref="Whole"/>.</returns>
    /// <exception cref="InvalidInputException">The rows cannot be divided in this way.</exception>
    public static IReadOnlyList<Fold> Split(SplitSpec spec, IReadOnlyList<int> labels, string dataDigest) => spec switch
    {
        Predefined predefined => [PredefinedSplit.Of(predefined, labels.Count)],
        Holdout holdout => [HoldoutSplit.Of(holdout, labels, Order(dataDigest, holdout.Seed, labels.Count))],
        KFold kFold => KFoldSplit.Of(kFold, labels, Order(dataDigest, kFold.Seed, labels.Count)),
        IteratedKFold iterated => [.. Enumerable.Range(0, iterated.Iterations).SelectMany(i => Split(new KFold(iterated.Folds, iterated.Stratified, iterated.Seed + i), labels, dataDigest))],
        Whole => [Fold.Of(labels.Count, [])],
        Within within => WithinSplit.Of(within, labels, dataDigest),
        _ => throw new NotSupportedException($"No splitter knows {spec.GetType().Name}."),
    };

    private static int[] Order(string dataDigest, int seed, int rows) => Streams.Split(dataDigest, seed).Permutation(rows);

    /// <summary>The ordered rows of every class that occurs, classes ascending.</summary>
    internal static int[][] ByClass(IReadOnlyList<int> labels, int[] order) =>
        [.. order.GroupBy(row => labels[row]).OrderBy(rows => rows.Key).Select(rows => rows.ToArray())];
}
