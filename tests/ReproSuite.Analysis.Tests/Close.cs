namespace ReproSuite.Analysis.Tests;

/// <summary>Agreement to a relative error, for vectors that carry some twelve digits.</summary>
internal static class Close
{
    public static void To(double expected, double? actual, double relative = 1e-10)
    {
        Assert.NotNull(actual);
        Assert.True(Math.Abs(expected - actual.Value) <= relative * Math.Max(Math.Abs(expected), 1e-300), $"Expected {expected:R}, got {actual:R}.");
    }
}
