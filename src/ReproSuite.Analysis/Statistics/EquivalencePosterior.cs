namespace ReproSuite.Analysis.Statistics;

/// <summary>How probable it is that the true difference lies below, inside and above a region of practical equivalence.</summary>
/// <remarks>
/// Formula: δ ~ Student(df = n − 1, location d̄, scale = the test's standard error); Below = T((−r − d̄)/scale), Above = 1 − T((r − d̄)/scale).
/// Scale 0 is a point mass; the region includes its bounds.
/// Source: Corani and Benavoli 2015; Benavoli, Corani, Demšar, Zaffalon, JMLR 18(77), 2017.
/// </remarks>
internal readonly record struct EquivalencePosterior(double Below, double Inside, double Above)
{
    /// <summary>The posterior of a test, for the region [−rope, rope].</summary>
    public static EquivalencePosterior Of(PairedTest test, double rope)
    {
        var (mean, scale) = (test.Mean, test.StandardError);
        if (scale == 0)
            return new EquivalencePosterior(mean < -rope ? 1 : 0, Math.Abs(mean) <= rope ? 1 : 0, mean > rope ? 1 : 0);
        var below = Student.Cdf((-rope - mean) / scale, test.Freedom);
        var above = Student.Cdf((mean - rope) / scale, test.Freedom);
        return new EquivalencePosterior(below, Math.Max(0, 1 - below - above), above);
    }

    /// <summary>The same for the opposite difference.</summary>
    public EquivalencePosterior Mirrored => new(Above, Inside, Below);
}
