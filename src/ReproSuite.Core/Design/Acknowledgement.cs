using System.ComponentModel;
using System.Globalization;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>A regression that is let pass for a time.</summary>
/// <param name="Suite">Name of its report.</param>
/// <param name="Reason">Why it is let pass.</param>
/// <param name="Until">The last day on which it is, as <c>2026-12-31</c> (UTC).</param>
/// <param name="Variant">The variant that became worse; null for a claim.</param>
/// <param name="Metric">On which metric; null for every one.</param>
/// <param name="Claim">The claim that no longer holds, word for word; null for a variant.</param>
[Description("A regression that is let pass for a time, and why.")]
public sealed record Acknowledgement(
    string Suite,
    [Description("Why it is let pass.")] string Reason,
    [Description("The last day on which it is let pass, such as 2026-12-31.")] string Until,
    string? Variant = null,
    string? Metric = null,
    string? Claim = null) : IChecked
{
    /// <summary>The last day; null when it is not one.</summary>
    public DateOnly? LastDay => DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (string.IsNullOrWhiteSpace(Reason)) yield return ("reason", "an acknowledged regression needs a reason.");
        if (LastDay is null) yield return ("until", $"until must be a day written YEAR-MONTH-DAY, such as 2026-12-31. Given: {Until}.");
        if (Variant is null == Claim is null) yield return ("variant", "name either the variant that became worse or the claim that no longer holds.");
        if (Metric is not null && Metrics.Metric.Find(Metric) is null) yield return ("metric", Metrics.Metric.Unknown(Metric));
        if (Metric is not null && Claim is not null) yield return ("metric", "a claim has no metric here. Drop the key.");
    }
}
