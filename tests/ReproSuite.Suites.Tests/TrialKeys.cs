using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;

namespace ReproSuite.Suites.Tests;

/// <summary>The keys of a suite's trials on made-up data, by variant, fold and seed.</summary>
internal static class TrialKeys
{
    public static IReadOnlyDictionary<string, TrialKey> Of(Suite suite)
    {
        var resolved = suite.Resolve();
        return (from variant in resolved.Variants
                from fold in Enumerable.Range(0, resolved.Split.FoldCount)
                from seed in resolved.Seeds
                let spec = CanonicalJson.Write(resolved.TrialSpec(variant, fold, seed))
                select ($"{variant.Name}/{fold}/{seed}", TrialKey.Of(spec, "data", $"split {fold}", new EngineId("exact", 1))))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }
}
