using ReproSuite.Core.Design;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis.Tests;

/// <summary>Two variants of two folds by two seeds whose layers are saturated to known shares; only one of them has a third layer.</summary>
public class EveryLayerTests
{
    private const string Figure = "diagnostics.untrained.*.saturated";

    [Theory]
    [InlineData($"b higher than a on {Figure}", ClaimVerdict.Holds, "holds on 2 of 2 layers: first +0.3000")]
    [InlineData($"a higher than b on {Figure}", ClaimVerdict.Refuted, "refuted on 2 of 2 layers: first −0.3000")]
    [InlineData($"b {Figure} at least 0.35", ClaimVerdict.Holds, "holds on 3 of 3 layers: first mean 0.4000")]
    [InlineData($"b {Figure} at least 0.45", ClaimVerdict.Refuted, "refuted on 1 of 3 layers: first mean 0.4000")]
    [InlineData("b higher than a on diagnostics.last.*.saturated", ClaimVerdict.Inconclusive, "no layer has this figure in every variant of the claim")]
    [InlineData("b higher than a on diagnostics.untrained.*.identical", ClaimVerdict.Inconclusive, "no layer has this figure in every variant of the claim")]
    public void A_claim_about_every_layer_holds_when_it_holds_on_each(string says, ClaimVerdict verdict, string evidence)
    {
        var result = Check(says);

        Assert.Equal(verdict, result.Verdict);
        Assert.StartsWith(evidence, result.Evidence, StringComparison.Ordinal);
        Assert.Equal(says, result.Claim.Says);
    }

    /// <summary>Its comparisons are a family with those of the other claims: with two in it, the smaller p counts twice.</summary>
    [Fact]
    public void Its_comparisons_are_corrected_together()
    {
        const string first = "b higher than a on diagnostics.untrained.first.saturated";
        var (alone, together) = (Check([first], noise: 0.01), Check([first, $"b higher than a on {Figure}"], noise: 0.01));

        Assert.NotEqual(alone[0].Evidence, together[0].Evidence);
    }

    [Theory]
    [InlineData("primary")]
    [InlineData("also")]
    public void Only_claims_may_speak_of_every_layer(string key)
    {
        var measures = key == "also" ? new Measures(Also: [Figure]) : new Measures(Figure);
        Assert.Equal([(key, $"{Figure} is a figure of every layer, which only claims may speak of. Name a layer in place of *.")], measures.Check());
    }

    private static ClaimResult Check(string claim) => Check([claim], noise: 1e-5).Single();

    private static IReadOnlyList<ClaimResult> Check(string[] claims, double noise) =>
        SuiteAnalysis.Of(SampleSuite.Of(2, 2, "a", "a", "b").Claiming(claims), [.. Cells("a", noise, 0.1, 0.2), .. Cells("b", 2 * noise, 0.4, 0.7, 0.9)]).Claims;

    private static IEnumerable<Cell> Cells(string variant, double noise, params double[] saturated) =>
        from fold in Enumerable.Range(0, 2)
        from seed in Enumerable.Range(0, 2)
        let wobble = (fold * 2 + seed - 1.5) * noise
        let record = SampleSuite.Completed(9000)
        let names = new[] { "first", "second", "third" }
        let layers = saturated.Select((share, i) => new LayerFigures(names[i], new OutputFigures(0.5, 0.1, share + wobble, 0), [])).ToArray()
        select new Cell(variant, fold, seed, record with { Outcome = record.Outcome with { Untrained = [.. layers] } });
}
