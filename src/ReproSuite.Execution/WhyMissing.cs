using System.Globalization;
using System.Text.Json;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Execution;

/// <summary>Why a trial has no record: how it differs from the nearest one that has.</summary>
/// <param name="Nearest">The stored record with the fewest differences; null when the store is empty or the trial is cached.</param>
/// <param name="Differences">In which it differs, by path; empty for a cached trial.</param>
/// <param name="IsCached">Whether nothing is missing after all.</param>
public sealed record WhyMissing(TrialRecord? Nearest, IReadOnlyList<Difference> Differences, bool IsCached)
{
    /// <summary>Compares a trial with every stored record.</summary>
    /// <remarks>Among records with equally few differences, one of the same fold and seed comes first, then the lowest key.</remarks>
    public static WhyMissing Explain(Trial trial, EngineId engine, IStore store)
    {
        if (store.Find(trial.Key) is not null) return new WhyMissing(null, [], IsCached: true);
        var wanted = Values(CanonicalJson.Write(trial.Spec), trial.DataDigest, trial.SplitDigest, engine);
        return store.All()
            .Select(record => new WhyMissing(record, Compare(Values(record), wanted), IsCached: false))
            .MinBy(why => (why.Differences.Count, why.Differences.Count(d => d.Path is "fold" or "seed")))
            ?? new WhyMissing(null, [], IsCached: false);
    }

    /// <summary>One sentence.</summary>
    public override string ToString() => this switch
    {
        { IsCached: true } => "cached.",
        { Nearest: null } => "not cached: nothing was ever trained in this store.",
        _ => $"not cached: {string.Join("; ", Differences)}; everything else matches trial {Nearest.Key.Short}.",
    };

    private static IReadOnlyDictionary<string, string> Values(TrialRecord record) =>
        Values(record.Spec, record.DataDigest, record.SplitDigest, record.Engine);

    private static Dictionary<string, string> Values(string spec, string dataDigest, string splitDigest, EngineId engine) => new(CanonicalJson.Flatten(spec))
    {
        ["content of the data"] = dataDigest,
        ["rows of the fold"] = splitDigest,
        ["engine.name"] = JsonSerializer.Serialize(engine.Name),
        ["engine.numerics"] = engine.Numerics.ToString(CultureInfo.InvariantCulture),
    };

    private static List<Difference> Compare(IReadOnlyDictionary<string, string> stored, IReadOnlyDictionary<string, string> wanted)
    {
        var differences = stored.Keys.Union(wanted.Keys)
            .Select(path => new Difference(path, stored.GetValueOrDefault(path), wanted.GetValueOrDefault(path)))
            .Where(difference => difference.Stored != difference.Wanted)
            .OrderBy(difference => difference.Path, StringComparer.Ordinal)
            .ToList();
        return [.. differences.Where(d => !IsConsequence(d, differences))];
    }

    /// <summary>Other rows are no news where the spec asks for other rows.</summary>
    private static bool IsConsequence(Difference difference, List<Difference> all) => difference.Path switch
    {
        "content of the data" => all.Any(d => d.Path.StartsWith("data.", StringComparison.Ordinal)),
        "rows of the fold" => all.Any(d => d.Path is "fold" or "content of the data"
            || d.Path.StartsWith("data.", StringComparison.Ordinal) || d.Path.StartsWith("split.", StringComparison.Ordinal)),
        _ => false,
    };
}
