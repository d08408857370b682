using System.Globalization;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;
using ReproSuite.Suites.Faults;
using ReproSuite.Suites.Yaml;

namespace ReproSuite.Suites;

/// <summary>Builds a suite from the root of its document: the base configuration, the variants laid over it, and all that is around them.</summary>
internal sealed class SuiteBinder(string name, YamlMapping root, FaultList faults)
{
    private readonly SpecBinder _specs = new(faults);
    private readonly Dictionary<string, Position> _places = new(StringComparer.Ordinal);

    /// <summary>The suite, with the shorthands still in it. Every fault is in the list; where there is one, the suite is not to be used.</summary>
    public Suite Bind()
    {
        _specs.RefuseUnknownKeys(root, SuiteKey.Names);
        RefuseMissingKeys();
        var suite = new Suite(
            name,
            Value("title", ""), Value("question", ""),
            Value("data", new DataSpec("")), Value<SplitSpec>("split", new KFold()), Value<EquatableList<int>>("seeds", [1]),
            Value("metrics", new Measures()), Value("baseline", ""),
            Variants(), Claims(), Profiles(), Value("source", ""), Value<EquatableList<IgnoredLint>>("ignore", []), Value<EquatableList<GateRule>>("gate", []));
        CheckTogether(suite);
        return suite;
    }

    private void RefuseMissingKeys()
    {
        // The keys of the configuration are missed where it is read, and a missing baseline has its own line, which names the variants.
        var told = SpecBinder.Misspelt(root, SuiteKey.Names).Append("baseline");
        foreach (var key in SuiteKey.All.Except(SuiteKey.OfConfiguration).Where(key => key.IsRequired && root[key.Name] is null).ExceptBy(told, key => key.Name))
            faults.Add(FaultCode.MissingKey, root.Start, $"missing key \"{key.Name}\". {key.Description}");
    }

    /// <summary>The value of a top-level key; the stand-in when it is absent or faulty, so that reading can go on.</summary>
    private T Value<T>(string key, T standIn)
    {
        if (root[key] is not { } entry) return standIn;
        _places[SuiteKey.Of(key).Field.Key] = entry.Value.Start;
        return _specs.TryBind(SuiteKey.Of(key).Field, entry.Value, key, out var value) ? (T)value! : standIn;
    }

    private EquatableList<Variant> Variants()
    {
        var ground = root.Only(SuiteKey.OfConfiguration.Select(key => key.Name));
        _specs.TryBindRecord<Configuration>(ground, "", out _);
        return Named("variants", (entry, index) => Variant(entry, ground, index));
    }

    private Variant Variant(YamlEntry entry, YamlMapping ground, int index)
    {
        var (word, description) = (entry.Key.Text, "");
        // A variant that cannot be read still lends its name to the other checks; no two stand-ins are equal.
        var configuration = new Configuration(new Majority(), new TrainingSpec(-1 - index));
        if (entry.Value is not YamlMapping overlay)
        {
            _specs.RefuseType(entry.Value, $"variants.{Shown.Short(word)}", "a mapping of what it changes; {} for nothing");
            return new Variant(word, configuration);
        }
        _specs.RefuseUnknownKeys(overlay, SuiteKey.OfVariant);
        if (overlay["description"] is { } text && _specs.TryBind(Description, text.Value, "description", out var said)) description = (string)said!;
        var changes = overlay.Only(SuiteKey.OfConfiguration.Select(key => key.Name));
        if (overlay.Entries.All(e => e.Key.Text == "description") && Baseline is { } baseline && word != baseline)
            faults.Add(FaultCode.EmptyVariant, entry.Key.Start, $"variant \"{Shown.Short(word)}\" changes nothing; only the baseline may be empty. Change something or drop it.");
        var merged = Overlay.Merge(typeof(Configuration), ground, changes);
        return new Variant(word, _specs.TryBindRecord<Configuration>(merged, "", out var bound) ? bound : configuration, description);
    }

    /// <summary>The baseline's name, or null when it names no variant.</summary>
    private string? Baseline =>
        root["baseline"]?.Value is YamlScalar word && root["variants"]?.Value is YamlMapping variants ? variants[word.Text]?.Key.Text : null;

    private static SpecField Description => SpecShape.Of(typeof(Variant)).Fields.First(f => f.Key == "description");

    private EquatableList<Claim> Claims()
    {
        if (root["claims"] is not { } entry) return [];
        if (entry.Value is not YamlList list)
        {
            _specs.RefuseType(entry.Value, "claims", "a list of sentences");
            return [];
        }
        return list.Items.Select(Claim).ToEquatableList();
    }

    private Claim Claim(YamlNode node, int index)
    {
        var path = Invariant($"claims[{index}]");
        _places[path] = node.Start;
        // A sentence by itself is short for a mapping without a source.
        var form = node is YamlScalar says ? new YamlMapping(says.Start, [new YamlEntry(new YamlScalar(says.Start, "says", IsPlain: true), says)]) : node;
        if (form is YamlMapping mapping && mapping["says"] is { } sentence) _places[path + ".says"] = sentence.Value.Start;
        return _specs.TryBindRecord<Claim>(form, path, out var claim) ? claim : new Claim("");
    }

    private EquatableList<Profile> Profiles() => Named("profiles", (entry, _) =>
        _specs.TryBindRecord<Profile>(entry.Value, $"profiles.{Shown.Short(entry.Key.Text)}", out var profile, Name(entry)) ? profile : new Profile(entry.Key.Text));

    private static Dictionary<string, object?> Name(YamlEntry entry) => new(StringComparer.Ordinal) { ["name"] = entry.Key.Text };

    private EquatableList<T> Named<T>(string key, Func<YamlEntry, int, T> read)
    {
        if (root[key] is not { } entry) return [];
        _places[key] = entry.Key.Start;
        if (entry.Value is not YamlMapping mapping)
        {
            _specs.RefuseType(entry.Value, key, "a mapping of names");
            return [];
        }
        for (var i = 0; i < mapping.Entries.Count; i++) _places[Invariant($"{key}[{i}]")] = mapping.Entries[i].Key.Start;
        return mapping.Entries.Select(read).ToEquatableList();
    }

    /// <summary>The rules of the suite as a whole, each at the place of what it is about, unless that place is faulty already; those of metrics only where every loss was read.</summary>
    private void CheckTogether(Suite suite)
    {
        var wasSound = faults.IsEmpty;
        foreach (var (path, message) in suite.Check())
        {
            var at = PlaceOf(path);
            if (!wasSound && path.StartsWith("metrics.", StringComparison.Ordinal)) continue;
            if (!faults.Has(at) || path == "baseline" && root["baseline"] is null) faults.Add(FaultCode.OfRule(path), at, message);
        }
    }

    private Position PlaceOf(string path) => path switch
    {
        _ when _places.TryGetValue(path, out var place) => place,
        "name" => default,
        "metrics.primary" or "metrics.also" => root["metrics"] is { } metrics ? (metrics.Value as YamlMapping)?[path["metrics.".Length..]]?.Value.Start ?? metrics.Key.Start : root.Start,
        "baseline" => _places.GetValueOrDefault("variants", root.Start),
        _ => root.Start,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
