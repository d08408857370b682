using System.Globalization;

namespace ReproSuite.Analysis;

/// <summary>How figures read inside sentences.</summary>
internal static class Figures
{
    /// <summary>With so many decimals and a true minus sign, which a figure that prints as zero does not get.</summary>
    public static string Plain(double value, int decimals)
    {
        var digits = Digits(value, decimals);
        return value < 0 && HasWeight(digits) ? "−" + digits : digits;
    }

    /// <summary>As <see cref="Plain"/>, with a plus sign where there is no minus.</summary>
    public static string Signed(double value, int decimals)
    {
        var plain = Plain(value, decimals);
        return plain[0] == '−' ? plain : "+" + plain;
    }

    /// <summary>Three decimals; never 0 or 1, which no finite sample bears out.</summary>
    public static string Probability(double p) => p > 0.9995 ? "> 0.999" : p < 0.0005 ? "< 0.001" : "= " + Digits(p, 3);

    /// <summary>Three significant digits, with a floor at 0.0001.</summary>
    public static string P(double p) => p < 1e-4 ? "< 0.0001" : "= " + p.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>1 trial</c> and <c>9 trials</c>.</summary>
    public static string Count(int n, string noun) => string.Create(CultureInfo.InvariantCulture, $"{n} {noun}{(n == 1 ? "" : "s")}");

    private static string Digits(double value, int decimals) =>
        Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static bool HasWeight(string digits) => digits.Any(c => c is >= '1' and <= '9');
}
