using System.ComponentModel;
using System.Globalization;
using ReproSuite.Numerics;

namespace ReproSuite.Core.Specs;

/// <summary>A number from Low to High: evenly, evenly in its logarithm, or in steps. Source: Keras Tuner <c>hp.Float</c>.</summary>
/// <remarks>
/// From a uniform u: low + u · (high − low), or with Log low · exp(u · log(high / low)); rounded to six significant digits, so that a report can
/// be copied, but never beyond low and high. With Step the values are low, low + step, … up to high, computed in decimal. Keras Tuner does not round.
/// </remarks>
[Spec("float"), Description("A number from low to high: evenly, evenly in its logarithm, or in steps.")]
public sealed record FloatParameter(
    [Description("Path of the value, such as training.optimizer.learning-rate.")] string Sets,
    [Bounds(Low = -1e15, High = 1e15)] double Low,
    [Bounds(Low = -1e15, High = 1e15)] double High,
    [Description("Evenly in the logarithm.")] bool Log = false,
    [Bounds(Low = 1e-15, High = 1e15)] double? Step = null) : ParameterSpec(Sets), IChecked
{
    private const int Most = 100_000;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Low > High) yield return ("low", string.Create(CultureInfo.InvariantCulture, $"low must not be above high. Given: {Low} and {High} for {Sets}."));
        if (Log && Low <= 0) yield return ("low", string.Create(CultureInfo.InvariantCulture, $"low must be > 0 for even logarithms. Given: {Low} for {Sets}."));
        if (Log && Step is not null) yield return ("step", $"steps and even logarithms exclude each other. Given: both for {Sets}.");
        if (Step is { } step && (High - Low) / step >= Most) yield return ("step", string.Create(CultureInfo.InvariantCulture, $"{Sets} has more than {Most} values. Use a larger step."));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Values => Step is not { } step ? null
        : [.. Enumerable.Range(0, (int)(((decimal)High - (decimal)Low) / (decimal)step) + 1).Select(i => Json((double)((decimal)Low + i * (decimal)step)))];

    /// <inheritdoc/>
    public override string Draw(double uniform)
    {
        if (Step is not null) return base.Draw(uniform);
        var value = Log ? Low * Det.ExpDouble(uniform * Det.LogDouble(High / Low)) : Low + uniform * (High - Low);
        return Json(Math.Clamp(double.Parse(value.ToString("E5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), Low, High));
    }

    private static string Json(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
