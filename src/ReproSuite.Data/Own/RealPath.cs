namespace ReproSuite.Data.Own;

/// <summary>Where a path leads once every link on it is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>Whether something lies below a folder, links followed.</summary>
    public static bool IsBelow(string folder, string path) => Of(path).StartsWith(Path.TrimEndingDirectorySeparator(Of(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var (rest, links) = (Parts(full), 0);
        while (rest.Count > 0)
        {
            var next = Path.Combine(real, rest.Pop());
            if (new FileInfo(next).LinkTarget is not { } target || ++links > MostLinks)
            {
                real = next;
                continue;
            }

            full = Path.GetFullPath(target, real);
            foreach (var part in Parts(full).Reverse()) rest.Push(part);
            real = Path.GetPathRoot(full)!;
        }

        return real;
    }

    /// <summary>The parts of a full path, the first on top.</summary>
    private static Stack<string> Parts(string full) =>
        new(full[Path.GetPathRoot(full)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
}
