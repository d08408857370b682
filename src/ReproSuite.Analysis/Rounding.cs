using System.Globalization;

namespace ReproSuite.Analysis;

/// <summary>The one place where derived figures lose the digits that a C library may disagree about.</summary>
internal static class Rounding
{
    /// <summary>Rounds to six significant decimal digits; zero loses its sign, infinities and NaN stay.</summary>
    /// <remarks>
    /// Logarithms and exponentials differ between C libraries in the last of some sixteen digits, so figures that pass through here are equal on every machine.
    /// Determinism: an exact decimal text and back, without arithmetic. Idempotent.
    /// </remarks>
    public static double SixDigits(double value) =>
        double.IsFinite(value)
            ? double.Parse(value.ToString("E5", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) + 0.0
            : value;

    /// <summary><see cref="SixDigits(double)"/> of a figure that may be absent.</summary>
    public static double? SixDigits(double? value) => value is { } v ? SixDigits(v) : null;
}
