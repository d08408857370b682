using ReproSuite.Suites.Faults;

namespace ReproSuite.Suites.Yaml;

/// <summary>A part of a YAML document together with its place. Nodes never change, so an overlay may share them with its base.</summary>
internal abstract record YamlNode(Position Start)
{
    /// <summary>What it is, for the end of a message: <c>Given: a list.</c></summary>
    public abstract string Given { get; }
}

/// <summary>A single value as it is written. Only a plain one, without quotes, can be a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record YamlScalar(Position Start, string Text, bool IsPlain) : YamlNode(Start)
{
    public bool IsNothing => IsPlain && Text.Length == 0;

    public override string Given => IsNothing ? "nothing" : IsPlain ? Shown.Short(Text) : $"\"{Shown.Short(Text)}\"";
}

/// <summary>A list.</summary>
internal sealed record YamlList(Position Start, IReadOnlyList<YamlNode> Items) : YamlNode(Start)
{
    public override string Given => "a list";
}

/// <summary>Keys with values, in the order of the text; every key stands once.</summary>
internal sealed record YamlMapping(Position Start, IReadOnlyList<YamlEntry> Entries) : YamlNode(Start)
{
    private readonly Dictionary<string, YamlEntry> _byKey = Entries.ToDictionary(e => e.Key.Text, StringComparer.Ordinal);

    public override string Given => Entries.Count == 0 ? "{}" : "a mapping";

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? this[string key] => _byKey.GetValueOrDefault(key);

    /// <summary>Only the entries whose keys are named.</summary>
    public YamlMapping Only(IEnumerable<string> keys) => new(Start, [.. Entries.IntersectBy(keys, e => e.Key.Text, StringComparer.Ordinal)]);
}

/// <summary>One key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>Something that was refused and has been reported; readers pass over it in silence.</summary>
internal sealed record YamlRefused(Position Start) : YamlNode(Start)
{
    public override string Given => "a refused value";
}
