using System.Diagnostics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Data.Text;

/// <summary>Words that are never terms.</summary>
internal static class StopWords
{
    /// <summary>The words of a vectorizer's choice.</summary>
    public static IReadOnlySet<string> Of(VectorizerSpec spec) => spec.StopWords switch
    {
        VectorizerSpec.None => new HashSet<string>(),
        VectorizerSpec.English => Read("stop-words.english.txt"),
        _ => throw new UnreachableException($"No stop words of {spec.StopWords}."),
    };

    private static HashSet<string> Read(string name)
    {
        using var stream = typeof(StopWords).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
