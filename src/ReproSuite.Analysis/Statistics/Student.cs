using MathNet.Numerics.Distributions;

namespace ReproSuite.Analysis.Statistics;

/// <summary>Student's t distribution with real degrees of freedom.</summary>
/// <remarks>Math.NET's figures are good to some eight digits, two more than <see cref="Rounding"/> keeps.</remarks>
internal static class Student
{
    /// <summary>P(T ≤ t).</summary>
    public static double Cdf(double t, double freedom) => StudentT.CDF(0, 1, freedom, t);

    /// <summary>The t with P(T ≤ t) = p.</summary>
    public static double Quantile(double p, double freedom) => StudentT.InvCDF(0, 1, freedom, p);

    /// <summary>P(|T| ≥ |t|).</summary>
    public static double TwoSided(double t, double freedom) => Math.Min(1, 2 * Cdf(-Math.Abs(t), freedom));
}
