using System.Globalization;

namespace ReproSuite.Core.Specs;

/// <summary>The interval in which a number must lie. Not-a-number is never inside.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BoundsAttribute : Attribute
{
    /// <summary>Lower end; minus infinity when there is none.</summary>
    public double Low { get; init; } = double.NegativeInfinity;

    /// <summary>Upper end; infinity when there is none.</summary>
    public double High { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the lower end itself is excluded.</summary>
    public bool LowOpen { get; init; }

    /// <summary>Whether the upper end itself is excluded.</summary>
    public bool HighOpen { get; init; }

    /// <summary>Whether a finite value lies in the interval.</summary>
    public bool Contains(double value) =>
        double.IsFinite(value)
        && (LowOpen ? value > Low : value >= Low)
        && (HighOpen ? value < High : value <= High);

    /// <summary>The interval in words for a message: <c>&gt; 0</c>, <c>&gt;= 1</c>, <c>in [0, 1)</c>.</summary>
    public override string ToString()
    {
        if (double.IsInfinity(Low) && double.IsInfinity(High)) return "a finite number";
        if (double.IsPositiveInfinity(High)) return (LowOpen ? "> " : ">= ") + Text(Low);
        if (double.IsNegativeInfinity(Low)) return (HighOpen ? "< " : "<= ") + Text(High);
        return $"in {(LowOpen ? '(' : '[')}{Text(Low)}, {Text(High)}{(HighOpen ? ')' : ']')}";
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
