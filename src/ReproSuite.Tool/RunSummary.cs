using System.Globalization;
using System.Text.Json;
using ReproSuite.Analysis;
using ReproSuite.Core.Records;

namespace ReproSuite.Tool;

/// <summary>The last lines of a run: the answer, with its uncertainty.</summary>
internal static class RunSummary
{
    public static void Write(TextWriter output, SuiteReport report, string folder)
    {
        var analysis = report.Analysis;
        output.WriteLine();
        TextTable.Write(output, [Header(analysis), .. analysis.Variants.Select(v => Row(v, analysis))]);
        output.WriteLine($"  {analysis.Design.Statement}");
        foreach (var lost in report.Cells.Where(c => c.Record is { Outcome.Status: not TrialStatus.Completed }))
            output.WriteLine($"  {lost.Record!.Outcome.Status.ToString().ToLowerInvariant()}: {lost.Variant}/fold={lost.Fold}/seed={lost.Seed}: {lost.Record.Outcome.Reason}");
        output.WriteLine();
        if (analysis.Claims.Count > 0) output.WriteLine($"  claims   {Claims(analysis.Claims)}");
        if (report.Missing > 0) output.WriteLine($"  holes    {report.Missing} of {report.Cells.Count} trials have no record yet");
        output.WriteLine($"  report   {folder}/report.html");
        output.WriteLine($"  digest   sha256 {report.Digest}");
    }

    public static string Json(SizedSuite sized, SuiteReport report, string folder) => JsonSerializer.Serialize(new
    {
        suite = sized.Folder,
        report = folder,
        digest = report.Digest,
        results = report.Bundle.ResultsDigest,
        trials = report.Cells.Count,
        missing = report.Missing,
        lost = report.Lost,
        primary = report.Analysis.Primary.Name,
        variants = report.Analysis.Variants.Select(v => new
        {
            v.Name,
            completed = v.Completed,
            mean = Primary(v, report.Analysis)?.Mean,
            sd = Primary(v, report.Analysis)?.Sd,
            difference = v.Comparison?.Difference,
            low = v.Comparison?.Low,
            high = v.Comparison?.High,
            verdict = v.Comparison?.Verdict.ToString().ToLowerInvariant(),
        }),
        claims = report.Analysis.Claims.Select(c => new { c.Claim.Says, verdict = c.Verdict.ToString().ToLowerInvariant(), c.Evidence }),
    }, JsonOutput.Options);

    public static string Json(SizedSuite sized, Shard shard, int trials, int lost, string store) =>
        JsonSerializer.Serialize(new { suite = sized.Folder, shard = shard.ToString(), store, trials, lost }, JsonOutput.Options);

    private static string[] Header(SuiteAnalysis analysis) =>
        ["variant", $"{analysis.Primary.Title}, mean ± sd", "n", $"vs {analysis.Suite.Baseline}", "95 % CI", "verdict"];

    private static string[] Row(VariantSummary variant, SuiteAnalysis analysis)
    {
        var decimals = analysis.Primary.Decimals;
        var estimate = Primary(variant, analysis);
        var mean = estimate is null ? "no completed trial" : Figure.Fixed(estimate.Mean, decimals) + (estimate.Sd is { } sd ? $" ± {Figure.Fixed(sd, decimals)}" : "");
        var n = variant.Completed == variant.Planned
            ? variant.Completed.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{variant.Completed}/{variant.Planned}");
        if (variant.Comparison is not { } comparison) return [variant.Name, mean, n, "", "", "(baseline)"];
        var interval = comparison is { Low: { } low, High: { } high } ? Figure.Interval(low, high, decimals) : "";
        return [variant.Name, mean, n, comparison.Difference is { } d ? Figure.Signed(d, decimals) : "", interval, estimate is null ? "" : comparison.Verdict.ToString().ToLowerInvariant()];
    }

    private static Estimate? Primary(VariantSummary variant, SuiteAnalysis analysis) => variant.Metrics.GetValueOrDefault(analysis.Primary.Name);

    private static string Claims(IReadOnlyList<ClaimResult> claims)
    {
        int Count(ClaimVerdict verdict) => claims.Count(c => c.Verdict == verdict);
        return string.Create(CultureInfo.InvariantCulture, $"{Count(ClaimVerdict.Holds)} hold · {Count(ClaimVerdict.Refuted)} refuted · {Count(ClaimVerdict.Inconclusive)} inconclusive");
    }
}
