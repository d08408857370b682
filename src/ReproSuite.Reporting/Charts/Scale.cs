using System.Globalization;
using ReproSuite.Analysis;

namespace ReproSuite.Reporting.Charts;

/// <summary>A linear axis: values to coordinates, with round ticks (1, 2 or 5 times a power of ten).</summary>
/// <remarks>Ticks are computed in decimal arithmetic, so that labels are exact and the same everywhere.</remarks>
internal sealed class Scale
{
    /// <summary>Beyond this a figure is drawn at the edge; charts are for looking, tables hold the figures.</summary>
    private const double Largest = 1e12;

    /// <summary>Values closer together than this are one value.</summary>
    private const decimal Finest = 1e-9m;

    private readonly double _low;
    private readonly double _high;
    private readonly double _from;
    private readonly double _to;
    private readonly string _format;

    private Scale(decimal low, decimal high, decimal step, double from, double to)
    {
        (_low, _high, _from, _to) = ((double)low, (double)high, from, to);
        var decimals = 0;
        for (var s = step; s != decimal.Truncate(s); s *= 10) decimals++;
        _format = "#,0" + (decimals > 0 ? "." + new string('0', decimals) : "");
        var ticks = new List<decimal>();
        for (var tick = decimal.Ceiling(low / step) * step; tick <= high; tick += step) ticks.Add(tick);
        Ticks = ticks;
    }

    /// <summary>The values that have a tick.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>An axis over <paramref name="low"/> to <paramref name="high"/>, widened to round ends.</summary>
    public static Scale Round(double low, double high, double from, double to, int ticks = 5)
    {
        var (bottom, top) = Domain(low, high);
        var step = Step(top - bottom, ticks);
        return new Scale(decimal.Floor(bottom / step) * step, decimal.Ceiling(top / step) * step, step, from, to);
    }

    /// <summary>An axis over exactly <paramref name="low"/> to <paramref name="high"/>, with round ticks inside; whole numbers only if asked for.</summary>
    public static Scale Exact(double low, double high, double from, double to, int ticks = 5, bool whole = false)
    {
        var (bottom, top) = Domain(low, high);
        var step = Step(top - bottom, ticks);
        return new Scale(bottom, top, whole && step < 1 ? 1 : step, from, to);
    }

    /// <summary>Whether a value lies on the axis.</summary>
    public bool Contains(double value) => value >= _low && value <= _high;

    /// <summary>The coordinate of a value; values outside the axis are drawn at its ends.</summary>
    public double At(double value)
    {
        var inside = Math.Clamp(double.IsNaN(value) ? _high : value, _low, _high);
        return _from + (inside - _low) / (_high - _low) * (_to - _from);
    }

    /// <summary>The label of a tick, such as <c>0.85</c> or <c>−0.02</c>.</summary>
    public string Label(decimal tick, bool signed = false) =>
        Figure.WithMinus(tick.ToString(_format, CultureInfo.InvariantCulture), signed && tick > 0);

    private static (decimal Low, decimal High) Domain(double low, double high)
    {
        var bottom = (decimal)Math.Clamp(low, -Largest, Largest);
        var top = (decimal)Math.Clamp(high, -Largest, Largest);
        if (top - bottom > Finest) return (bottom, top);
        var margin = Math.Max(Math.Abs(bottom) * 0.05m, 0.001m);
        return (bottom - margin, bottom + margin);
    }

    private static decimal Step(decimal span, int ticks)
    {
        var rough = span / ticks;
        var power = 1m;
        while (power > rough) power /= 10;
        while (power * 10 <= rough) power *= 10;
        return rough <= power ? power : rough <= 2 * power ? 2 * power : rough <= 5 * power ? 5 * power : 10 * power;
    }
}
