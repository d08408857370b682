namespace ReproSuite.Architecture.Tests;

/// <summary>Looks for a way from a node back to itself.</summary>
internal static class Cycle
{
    /// <summary>Such a way, as <c>A → B → A</c>; null when there is none.</summary>
    public static string? Find(IReadOnlyDictionary<string, IReadOnlySet<string>> graph) =>
        graph.Keys.Order(StringComparer.Ordinal).Select(node => Way(graph, [node])).FirstOrDefault(way => way is not null);

    private static string? Way(IReadOnlyDictionary<string, IReadOnlySet<string>> graph, string[] path)
    {
        foreach (var next in graph.TryGetValue(path[^1], out var targets) ? targets.Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            if (next == path[0]) return string.Join(" → ", [.. path, next]);
            if (!path.Contains(next) && Way(graph, [.. path, next]) is { } way) return way;
        }
        return null;
    }
}
