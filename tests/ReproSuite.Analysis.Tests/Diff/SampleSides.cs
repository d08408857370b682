using ReproSuite.Core;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Analysis.Diff;
using static ReproSuite.Analysis.Tests.WorkedExample;

namespace ReproSuite.Analysis.Tests.Diff;

/// <summary>Sides of a comparison with the figures of the worked example, their keys made of what a test says their spec is.</summary>
internal static class SampleSides
{
    public const string Spec = """{"fold":0,"model":{"mlp":{"hidden":[1],"output":2}},"seed":0,"training":{"batch":32,"optimizer":{"sgd":{"learning-rate":0.1}}}}""";

    private static readonly DataCard Card = new("glyphs", "Glyphs", "", "", "", "", 784, 28, ["a", "b"], [10, 10], [5, 5]);

    /// <summary>Data of this content, in folds of these rows.</summary>
    public static DataIdentity Data(string content = "data", string rows = "rows", int folds = Folds) =>
        new(content, Enumerable.Range(0, folds).Select(f => new FoldIdentity($"{rows}{f}", 16, 4)).ToEquatableList(), Card);

    /// <summary>A suite whose baseline is the first variant.</summary>
    public static DiffSide Of(params Sample[] variants) => Of(Data(), variants);

    /// <summary>The same on other data.</summary>
    public static DiffSide Of(DataIdentity data, params Sample[] variants)
    {
        var seeds = variants.Max(v => v.Correct.Length) / data.Folds.Count;
        var engine = new EngineId("exact", 1);
        var cells = variants.SelectMany(v => v.Correct.Select((correct, i) => Cell(v, i / seeds, i % seeds, (long)correct, data, engine))).ToList();
        var suite = SampleSuite.Of(data.Folds.Count, seeds, variants[0].Name, [.. variants.Select(v => v.Name)]);
        var analysis = SuiteAnalysis.Of(suite, [.. cells.Select(c => new Cell(c.Variant, c.Fold, c.Seed, c.Record))]);
        return new DiffSide("sample", suite.Title, suite.Question, suite.Source, analysis.Primary, suite.Measures.Rope, engine, data, cells,
            [.. analysis.Variants.Select(v => new SideVariant(v.Name, v.IsBaseline, v.Comparison?.Verdict, [.. v.Metrics.Keys]))],
            [.. analysis.Claims.Select(c => new SideClaim(c.Claim.Says, c.Verdict, c.Evidence))]);
    }

    /// <summary>With claims of these verdicts.</summary>
    public static DiffSide Claiming(this DiffSide side, params (string Says, ClaimVerdict Verdict)[] claims) =>
        side with { Claims = [.. claims.Select(c => new SideClaim(c.Says, c.Verdict, $"evidence of {c.Says}"))] };

    /// <summary>With one of its cells replaced.</summary>
    public static DiffSide With(this DiffSide side, string trial, Func<DiffCell, DiffCell> change) =>
        side with { Cells = [.. side.Cells.Select(c => c.Name == trial ? change(c) : c)] };

    private static DiffCell Cell(Sample variant, int fold, int seed, long correct, DataIdentity data, EngineId engine)
    {
        var outcome = SampleSuite.Completed(correct).Outcome;
        var spec = variant.Spec.Replace("\"fold\":0", $"\"fold\":{fold}", StringComparison.Ordinal).Replace("\"seed\":0", $"\"seed\":{seed}", StringComparison.Ordinal);
        var key = TrialKey.Of(spec, data.Digest, data.Folds[fold].Digest, engine);
        return new DiffCell(variant.Name, fold, seed, key, OutcomeDigest.Of(outcome), new TrialRecord(key, engine, data.Digest, data.Folds[fold].Digest, spec, outcome));
    }
}

/// <summary>A variant: its spec, and correct predictions [folds × seeds].</summary>
internal sealed record Sample(string Name, double[] Correct, string Spec = SampleSides.Spec)
{
    /// <summary>The same, trained in batches of another size.</summary>
    public Sample Batch(int size) => this with { Spec = Spec.Replace("\"batch\":32", $"\"batch\":{size}", StringComparison.Ordinal) };
}
