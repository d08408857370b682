using System.Globalization;
using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Suites.Faults;
using ReproSuite.Suites.Yaml;

namespace ReproSuite.Suites;

/// <summary>Builds specs from nodes, guided by their shapes; every fault is noted at the node it is about.</summary>
/// <remarks>
/// A value that is faulty is reported once and makes what holds it unreadable, but its neighbours are read all the same, so that one
/// pass finds every fault. How many values one file may bind to is bounded, since every variant binds its inherited values again.
/// </remarks>
internal sealed class SpecBinder(FaultList faults)
{
    private const int MostValues = 500_000;
    /// <summary>Largest count that stands for a list of seeds.</summary>
    public const int MostSeeds = 10_000;
    private int _values;

    /// <summary>Reads a value of a field; false when it is faulty.</summary>
    public bool TryBind(SpecField field, YamlNode node, string path, out object? value)
    {
        value = null;
        if (node is YamlScalar { IsPlain: true, Text: "null" } && AllowsNull(field)) return true;
        if (SpecShape.ElementOf(field.Type) is not { } element) return TryBindItem(field, field.Type, node, path, out value);
        if (field.Key == "seeds" && node is YamlScalar count) return TryBindSeedCount(count, path, out value);
        return TryBindList(field, element, node, path, out value);
    }

    /// <summary>Reads a mapping of a record's fields. What <paramref name="known"/> holds is given by the caller and is no key of the file.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public bool TryBindRecord<T>(YamlNode node, string path, out T value, IReadOnlyDictionary<string, object?>? known = null)
    {
        var ok = TryBindFields(SpecShape.Of(typeof(T)), node, path, known, out var bound);
        value = ok ? (T)bound! : default!;
        return ok;
    }

    /// <summary>Notes every key that is not allowed; true when there is none.</summary>
    public bool RefuseUnknownKeys(YamlMapping mapping, IReadOnlyCollection<string> allowed)
    {
        var unknown = mapping.Entries.Select(e => e.Key).Where(key => !allowed.Contains(key.Text)).ToList();
        foreach (var key in unknown)
            faults.Add(FaultCode.UnknownKey, key.Start, $"unknown key \"{Shown.Short(key.Text)}\".{WayOut(key.Text, allowed)}");
        return unknown.Count == 0;
    }

    /// <summary>The allowed keys that unknown ones seem to mean. That one of these is missing is no news: the unknown key has been told.</summary>
    public static IReadOnlyCollection<string> Misspelt(YamlMapping mapping, IReadOnlyCollection<string> allowed) =>
        [.. mapping.Entries.Select(e => e.Key.Text).Except(allowed).Select(text => DidYouMean.Find(text, allowed)).OfType<string>()];

    /// <summary>Notes that a node is not what belongs at a path.</summary>
    public void RefuseType(YamlNode node, string path, string wanted)
    {
        if (node is not YamlRefused) faults.Add(FaultCode.WrongType, node.Start, $"{path} must be {wanted}. Given: {node.Given}.");
    }

    /// <summary>Whether a file may write <c>null</c> for a field, meaning its absence.</summary>
    public static bool AllowsNull(SpecField field) =>
        !field.IsRequired && field.Default is null && field.IsNullable && SpecShape.ElementOf(field.Type) is null;

    private bool TryBindItem(SpecField field, Type type, YamlNode node, string path, out object? value)
    {
        Count();
        if (!SpecShape.IsSpec(type)) return TryBindScalar(field, type, node, path, out value);
        var shape = SpecShape.Of(type);
        return shape.IsChoice ? TryBindChoice(shape, node, path, out value) : TryBindFields(shape, node, path, known: null, out value);
    }

    private bool TryBindScalar(SpecField field, Type type, YamlNode node, string path, out object? value)
    {
        value = null;
        if (node is not YamlScalar scalar || !ScalarReader.TryRead(scalar, type, out value))
        {
            RefuseType(node, path, ScalarReader.Wanted(type) + (type == typeof(string) && node is YamlScalar { IsNothing: false } ? " (put it in quotes)" : ""));
            return false;
        }
        var broken = SpecValidator.CheckValue(field, value, path);
        var standsIn = broken.Count > 0 && field.OneOf.Count > 0 && !field.IsRequired;
        foreach (var rule in broken) faults.Add(FaultCode.Value, node.Start, rule.Message, standsIn);
        if (standsIn) value = field.Default; // A refused word is told; the default lets everything around it be looked at too.
        return broken.Count == 0 || standsIn;
    }

    private bool TryBindList(SpecField field, Type element, YamlNode node, string path, out object? value)
    {
        value = null;
        if (node is not YamlList list)
        {
            RefuseType(node, path, "a list");
            return false;
        }
        var items = new List<object?>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (TryBindItem(field, element, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]"), out var bound)) items.Add(bound);
            else items.Add(null);
        }
        if (items.Contains(null)) return false;
        value = ToList(element, items);
        return true;
    }

    private bool TryBindSeedCount(YamlScalar count, string path, out object? value)
    {
        value = null;
        if (ScalarReader.TryRead(count, typeof(int), out var number) && number is >= 1 and <= MostSeeds)
        {
            value = Enumerable.Range(1, (int)number).ToEquatableList();
            return true;
        }
        RefuseType(count, path, string.Create(CultureInfo.InvariantCulture, $"a list of whole numbers, or a count from 1 to {MostSeeds}"));
        return false;
    }

    private bool TryBindChoice(SpecShape choice, YamlNode node, string path, out object? value)
    {
        value = null;
        switch (node)
        {
            case YamlScalar { IsNothing: false } word:
                if (KindOf(choice, word, path) is not { } bare) return false;
                if (bare.Fields.All(f => !f.IsRequired))
                    return TryBindFields(bare, new YamlMapping(word.Start, []), path, known: null, out value);
                faults.Add(FaultCode.MissingKey, word.Start, $"{path}: {bare.Name} needs values. Write {Example(bare)}.");
                return false;
            case YamlMapping { Entries: [var entry] }:
                return KindOf(choice, entry.Key, path) is { } kind && TryBindFields(kind, entry.Value, path, known: null, out value);
            default:
                RefuseType(node, path, $"one of {Words(choice)}, as a word or as one key with its values");
                return false;
        }
    }

    private SpecShape? KindOf(SpecShape choice, YamlScalar word, string path)
    {
        var kind = choice.Cases.FirstOrDefault(c => c.Name == word.Text);
        if (kind is null)
            faults.Add(FaultCode.UnknownWord, word.Start, $"{path} must be one of {Words(choice)}. Given: {word.Given}.{DidYouMean.Sentence(word.Text, choice.Cases.Select(c => c.Name))}");
        return kind;
    }

    private bool TryBindFields(SpecShape shape, YamlNode node, string path, IReadOnlyDictionary<string, object?>? known, out object? value)
    {
        value = null;
        var keys = shape.Fields.Select(f => f.Key).Where(key => known?.ContainsKey(key) != true).ToList();
        if (node is not YamlMapping mapping)
        {
            RefuseType(node, path, Mapping(keys));
            return false;
        }
        var values = new List<object?>();
        var sound = RefuseUnknownKeys(mapping, keys);
        var misspelt = Misspelt(mapping, keys);
        foreach (var field in shape.Fields)
        {
            var bound = field.Default;
            if (known?.TryGetValue(field.Key, out bound) != true) sound &= TryBindField(field, mapping, path, misspelt.Contains(field.Key), out bound);
            values.Add(bound);
        }
        if (!sound) return false;
        value = shape.Create(values);
        return CheckTogether(value, mapping, path);
    }

    private bool TryBindField(SpecField field, YamlMapping mapping, string path, bool isMisspelt, out object? value)
    {
        var at = path.Length == 0 ? field.Key : $"{path}.{field.Key}";
        if (mapping[field.Key] is { } entry) return TryBind(field, entry.Value, at, out value);
        value = field.Default;
        if (field.IsRequired && !isMisspelt) faults.Add(FaultCode.MissingKey, mapping.Start, $"missing key \"{at}\". Give {Wanted(field)}.");
        return !field.IsRequired;
    }

    private bool CheckTogether(object spec, YamlMapping mapping, string path)
    {
        if (spec is not IChecked rules) return true;
        var broken = rules.Check().ToList();
        foreach (var (key, message) in broken) faults.Add(FaultCode.OfRule(path), Place(mapping, key), message);
        return broken.Count == 0;
    }

    /// <summary>Where the value of a key stands, keys inside it after dots; as deep as the file has them.</summary>
    private static Position Place(YamlNode node, string keys)
    {
        foreach (var key in keys.Split('.'))
        {
            if (node is not YamlMapping mapping || mapping[key] is not { } entry) break;
            node = entry.Value;
        }
        return node.Start;
    }

    private void Count()
    {
        if (++_values <= MostValues) return;
        faults.Add(FaultCode.TooLarge, default, string.Create(CultureInfo.InvariantCulture, $"the suite holds more than {MostValues} values, over all its variants. Split it into smaller suites."));
        throw faults.ToException();
    }

    private static object ToList(Type element, List<object?> items)
    {
        var array = Array.CreateInstance(element, items.Count);
        for (var i = 0; i < items.Count; i++) array.SetValue(items[i], i);
        return typeof(SpecBinder).GetMethod(nameof(Frozen), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(element).Invoke(null, [array])!;
    }

    private static EquatableList<T> Frozen<T>(T[] items) => items.ToEquatableList();

    private static string Wanted(SpecField field) =>
        SpecShape.ElementOf(field.Type) is not null ? "a list"
        : !SpecShape.IsSpec(field.Type) ? ScalarReader.Wanted(field.Type)
        : SpecShape.Of(field.Type) is { IsChoice: true } choice ? $"one of {Words(choice)}"
        : Mapping([.. SpecShape.Of(field.Type).Fields.Select(f => f.Key)]);

    private static string Mapping(IReadOnlyCollection<string> keys) =>
        keys.Count == 0 ? "{}, as it has no values" : $"a mapping with keys of {string.Join(", ", keys)}";

    private static string Example(SpecShape kind) =>
        $"{kind.Name}: {{{string.Join(", ", kind.Fields.Where(f => f.IsRequired).Select(f => $"{f.Key}: …"))}}}";

    private static string Words(SpecShape choice) => string.Join(", ", choice.Cases.Select(c => c.Name));

    private static string WayOut(string key, IReadOnlyCollection<string> allowed) =>
        DidYouMean.Sentence(key, allowed) is { Length: > 0 } sentence ? sentence : $" Allowed: {string.Join(", ", allowed)}.";
}
