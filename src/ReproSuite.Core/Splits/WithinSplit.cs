using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Splits;

/// <summary>The training rows of an outer fold are divided as if they were all there is; row numbers stay those of the data set.</summary>
internal static class WithinSplit
{
    public static IReadOnlyList<Fold> Of(Within spec, IReadOnlyList<int> labels, string dataDigest)
    {
        var rows = Splitter.Split(spec.Outer, labels, dataDigest)[spec.OuterFold].Train;
        var inner = Splitter.Split(spec.Inner, Array.ConvertAll(rows, row => labels[row]), dataDigest);
        return [.. inner.Select(fold => new Fold(Outer(fold.Train), Outer(fold.Validation)))];

        int[] Outer(int[] places) => Array.ConvertAll(places, place => rows[place]);
    }
}
