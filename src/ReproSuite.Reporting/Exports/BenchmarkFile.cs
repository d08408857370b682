using System.Text.Encodings.Web;
using System.Text.Json;
using ReproSuite.Analysis;
using ReproSuite.Analysis.Diff;

namespace ReproSuite.Reporting.Exports;

/// <summary>The head's primary figures as <c>customBiggerIsBetter</c> JSON of github-action-benchmark: variants whose metric grows when they become better.</summary>
/// <remarks>Metrics of which less is better, and those without a direction, are left out: the format has no way to say so.</remarks>
public static class BenchmarkFile
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text, lines ending in a line feed.</summary>
    public static string Write(ReportsDiff reports) => JsonSerializer.Serialize(
        from suite in reports.Suites
        where suite.Diff is { After.Primary.HigherIsBetter: true }
        from variant in suite.Diff!.Variants
        where variant.Primary.After is not null
        let estimate = variant.Primary.After
        select new
        {
            name = $"{suite.Name}/{variant.Name}",
            unit = suite.Diff!.After.Primary.Name,
            value = estimate.Mean,
            range = estimate.Sd is { } sd ? $"± {Figure.Setting(sd)} sd" : "",
            extra = FormattableString.Invariant($"n = {estimate.N}"),
        },
        Options) + "\n";
}
