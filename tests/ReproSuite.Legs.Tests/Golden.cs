namespace ReproSuite.Legs.Tests;

/// <summary>The answers that every leg must give.</summary>
internal static class Golden
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read()
    {
        using var reader = new StreamReader(typeof(Golden).Assembly.GetManifestResourceStream("Golden.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.LastIndexOf(' ') is var space ? KeyValuePair.Create(line[..space], line[(space + 1)..]) : default)];
    }

    /// <summary>One answer a line.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> answers) => string.Concat(answers.Select(answer => $"{answer.Key} {answer.Value}\n"));
}
