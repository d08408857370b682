using ReproSuite.Analysis.Statistics;

namespace ReproSuite.Analysis.Tests.Statistics;

public class StudentTests
{
    [Theory]
    [InlineData(0.975, 1, 12.7062047364321)]
    [InlineData(0.975, 2, 4.30265272991127)]
    [InlineData(0.975, 4, 2.7764451051978)]
    [InlineData(0.975, 5, 2.57058183661474)]
    [InlineData(0.975, 8, 2.30600413503337)]
    [InlineData(0.975, 9, 2.26215716274099)]
    [InlineData(0.975, 14, 2.14478668791693)]
    [InlineData(0.975, 29, 2.0452296421327)]
    [InlineData(0.95, 4, 2.13184678133629)]
    [InlineData(0.95, 14, 1.76131013577486)]
    [InlineData(0.80, 4, 0.94096457719753)]
    [InlineData(0.975, 1.73423691779, 5.00060228418)]
    public void Critical_values_are_those_of_the_tables(double p, double freedom, double expected) =>
        Close.To(expected, Student.Quantile(p, freedom), 1e-8);

    [Theory]
    [InlineData(1.5, 4, 0.896)]
    [InlineData(2, 1, 0.852416382350)]
    [InlineData(-2.5, 14, 0.0127333323070)]
    [InlineData(0.3, 2.5, 0.606328814252)]
    public void Probabilities_are_those_of_the_tables(double t, double freedom, double expected) => Close.To(expected, Student.Cdf(t, freedom));

    [Fact]
    public void Distribution_and_quantile_agree_with_SciPy()
    {
        var vectors = ScipyVectors.Read();
        foreach (var v in vectors.StudentCdf) Close.To(v[2], Student.Cdf(v[0], v[1]), 1e-8);
        foreach (var v in vectors.StudentQuantile) Close.To(v[2], Student.Quantile(v[0], v[1]), 1e-8);
    }
}
