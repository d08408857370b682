using System.Globalization;

namespace ReproSuite.Analysis;

/// <summary>Numbers as reports, claims and the terminal print them: invariant culture, fixed decimals, a true minus sign (U+2212), and never a minus zero.</summary>
public static class Figure
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    private const double SmallestP = 0.0001;

    /// <summary><c>0.8835</c>, <c>−1.2000</c>; <see cref="None"/> for a number that is not finite.</summary>
    public static string Fixed(double value, int decimals) =>
        double.IsFinite(value) ? WithMinus(value.ToString($"F{decimals}", CultureInfo.InvariantCulture), plus: false) : None;

    /// <summary>As <see cref="Fixed"/> with a sign in front: <c>+0.0290</c>, <c>−0.0051</c>; a difference that rounds to zero has none.</summary>
    public static string Signed(double value, int decimals) =>
        double.IsFinite(value) ? WithMinus(value.ToString($"F{decimals}", CultureInfo.InvariantCulture), value > 0) : None;

    /// <summary><c>[+0.0180, +0.0400]</c>.</summary>
    public static string Interval(double low, double high, int decimals) => $"[{Signed(low, decimals)}, {Signed(high, decimals)}]";

    /// <summary>A p value in at most four significant digits; below 0.0001 only that it is.</summary>
    public static string P(double p) =>
        !double.IsFinite(p) ? None : p < SmallestP ? "<0.0001" : p.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>A p value inside a sentence: <c>= 0.0261</c>, <c>&lt; 0.0001</c>.</summary>
    public static string PInSentence(double p) => p < SmallestP ? "< 0.0001" : "= " + P(p);

    /// <summary>A probability inside a sentence, with three decimals; never 0 or 1, which no finite sample bears out.</summary>
    public static string ProbabilityInSentence(double p) => p > 0.9995 ? "> 0.999" : p < 0.0005 ? "< 0.001" : "= " + Fixed(p, 3);

    /// <summary><c>60,000</c>.</summary>
    public static string Count(long count) => WithMinus(count.ToString("#,0", CultureInfo.InvariantCulture), plus: false);

    /// <summary><c>1 trial</c>, <c>9 trials</c>.</summary>
    public static string Count(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>A share as <c>88.4 %</c>.</summary>
    public static string Percent(double share) => double.IsFinite(share) ? Fixed(share * 100, 1) + " %" : None;

    /// <summary>Three significant digits, for figures of any size: <c>0.0123</c>, <c>−4.56</c>, <c>1.2e-7</c>.</summary>
    public static string ThreeDigits(double value) =>
        double.IsFinite(value) ? WithMinus(Setting(double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)), plus: false) : None;

    /// <summary>A setting as people write it: <c>0.001</c>, <c>1e-7</c>, <c>256</c>.</summary>
    public static string Setting(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0) return text;
        var power = int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{text[..exponent]}e{power}");
    }

    /// <summary>Replaces the hyphen in front by a minus sign, drops the sign of zero, and puts a plus in front if asked for.</summary>
    public static string WithMinus(string number, bool plus)
    {
        var digits = number.TrimStart('-');
        if (!digits.AsSpan().ContainsAnyInRange('1', '9')) return digits;
        return number.StartsWith('-') ? "−" + digits : plus ? "+" + digits : digits;
    }
}
