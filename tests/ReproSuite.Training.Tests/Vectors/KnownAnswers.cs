using System.Text.Json;
using ReproSuite.Testing;

namespace ReproSuite.Training.Tests.Vectors;

/// <summary>Known answers of PyTorch, from the files that make.py wrote.</summary>
internal static class KnownAnswers
{
    public static JsonElement Read(string file)
    {
        var path = Path.Combine(RepositoryRoot.FullPath, "tests", "ReproSuite.Training.Tests", "Vectors", file);
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement;
    }

    public static double[] Numbers(this JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    public static float[] Floats(this JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetSingle())];

    public static double Number(this JsonElement item, string key) => item.GetProperty(key).GetDouble();
}
