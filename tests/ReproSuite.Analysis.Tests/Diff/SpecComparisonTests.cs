using ReproSuite.Analysis.Diff;

namespace ReproSuite.Analysis.Tests.Diff;

public class SpecComparisonTests
{
    private const string Network = """{"model":{"network":{"layers":[{"dense":{"name":"hidden","units":32}},{"dense":{"name":"output","units":10}}]}}}""";

    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"a":1,"b":3}""", "b: 2 → 3")]
    [InlineData("""{"a":{"b":true}}""", """{"a":{"b":false,"c":"x"}}""", "a.b: true → false; a.c:  → x")]
    [InlineData("""{"o":{"sgd":{"rate":0.1}}}""", """{"o":{"sgd":{"rate":1E-07}}}""", "o.sgd.rate: 0.1 → 1e-7")]
    [InlineData("""{"o":{"sgd":{"rate":0.1}}}""", """{"o":{"adam":{"beta1":0.9,"rate":0.1}}}""", "o: sgd (rate 0.1) → adam (beta1 0.9, rate 0.1)")]
    [InlineData("""{"a":1,"o":{"sgd":{}}}""", """{"a":1,"o":null}""", "o: sgd → null")]
    [InlineData("""{"hidden":[3,4]}""", """{"hidden":[3,5]}""", "hidden: [3, 4] → [3, 5]")]
    [InlineData("""{"steps":[{"rescale":{"by":255}}]}""", """{"steps":[{"center":{}},{"rescale":{"by":128}}]}""", "steps[rescale].rescale.by: 255 → 128; steps[center]:  → center")]
    [InlineData("""{"steps":[{"rescale":{"by":2}},{"rescale":{"by":3}}]}""", """{"steps":[{"rescale":{"by":2}},{"rescale":{"by":4}}]}""", "steps[1].rescale.by: 3 → 4")]
    [InlineData("""{"steps":[{"a":{}},{"b":{}}]}""", """{"steps":[{"b":{}},{"a":{}}]}""", "steps order: a, b → b, a")]
    [InlineData("""{"fold":1,"seed":2}""", """{"fold":0,"seed":1}""", "")]
    public void Values_are_told_by_their_paths(string before, string after, string told) => Assert.Equal(told, Told(before, after));

    [Fact]
    public void A_layer_put_in_front_is_one_change()
    {
        var after = Network.Replace("""[{"dense":{"name":"hidden","units":32""", """[{"flatten":{"name":"flatten"}},{"dense":{"name":"hidden","units":64""", StringComparison.Ordinal);
        Assert.Equal("model.network.layers[hidden].dense.units: 32 → 64; model.network.layers[flatten]:  → flatten (name flatten)", Told(Network, after));
    }

    private static string Told(string before, string after) =>
        string.Join("; ", SpecComparison.Of(before, after, "fold", "seed").Select(c => $"{c.Path}: {c.Before} → {c.After}"));
}
