using System.Text;

namespace ReproSuite.Legs.Tests;

/// <summary>What a child says: facts about its process, answers that must be the golden ones, and the records behind those of trials.</summary>
/// <param name="Facts">See <see cref="Machine"/>.</param>
/// <param name="Golden">Name and digest of every operation, trial and suite, in order; the last is the root of all before it.</param>
/// <param name="Records">Records as JSON, by the name of their trial's answer.</param>
internal sealed record Answers(
    IReadOnlyDictionary<string, string> Facts, IReadOnlyList<KeyValuePair<string, string>> Golden, IReadOnlyDictionary<string, string> Records)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (kind, entries) in new[] { ("fact", Facts), ("golden", Golden), ("record", (IEnumerable<KeyValuePair<string, string>>)Records) })
            foreach (var (name, value) in entries) text.Append(kind).Append('\t').Append(name).Append('\t').Append(value).Append('\n');
        return text.ToString();
    }

    /// <summary>None.</summary>
    public static Answers Nothing { get; } = new(new Dictionary<string, string>(), [], new Dictionary<string, string>());

    public static Answers Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 3)).ToLookup(line => line[0], line => KeyValuePair.Create(line[1], line[2]));
        return new Answers(lines["fact"].ToDictionary(), [.. lines["golden"]], lines["record"].ToDictionary());
    }
}
