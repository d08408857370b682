using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;
using ReproSuite.Data.Text;
using ReproSuite.Numerics;
using ReproSuite.Testing;

namespace ReproSuite.Data.Tests.Sets;

public sealed class ImdbTests
{
    /// <summary>Figures from NumPy and scikit-learn, see Vectors/make_imdb.py: the first 5,000 training rows validate.</summary>
    [RealDataFact("imdb")]
    public void The_real_reviews_and_their_features_agree_with_scikit_learn()
    {
        using var vectors = JsonDocument.Parse(typeof(ImdbTests).Assembly.GetManifestResourceStream("imdb.json")!);
        var imdb = new Imdb();
        var loaded = (LoadedTexts)LoadedData.Read(imdb, Path.Combine(RealData.Root!, "imdb"), new DataSpec("imdb"));

        Assert.Equal(vectors.RootElement.GetProperty("digest").GetString(), loaded.Head.Digest);
        Assert.Equal(imdb.KnownDigest, loaded.Head.Digest);
        Assert.Equal([12_500L, 12_500], loaded.Head.Card.TrainCounts);
        Assert.Equal([12_500L, 12_500], loaded.Head.Card.TestCounts);
        Assert.Equal(vectors.RootElement.GetProperty("positive-in-first-10000").GetInt32(), loaded.Head.Labels.Take(10_000).Sum());
        foreach (var expected in vectors.RootElement.GetProperty("cases").EnumerateArray()) AssertAgrees(expected, loaded.Texts);
    }

    private static void AssertAgrees(JsonElement expected, TermCounts texts)
    {
        var stopWords = expected.GetProperty("stop-words").GetString()!;
        VectorizerSpec spec = expected.GetProperty("kind").GetString() switch
        {
            "count" => new TermCount(StopWords: stopWords),
            "multi-hot" => new MultiHot(StopWords: stopWords),
            _ => new TfIdf(StopWords: stopWords),
        };
        var vectorizer = Vectorizer.Fit(spec, texts, [.. Enumerable.Range(5_000, 20_000)]);
        var features = vectorizer.Apply(texts);

        Assert.Equal(expected.GetProperty("vocabulary").GetString(), Sha256(Encoding.UTF8.GetBytes(string.Join('\n', vectorizer.Vocabulary.Select(term => texts.Terms[term])))));
        Assert.Equal(expected.GetProperty("elements").GetInt32(), features.Count);
        Assert.Equal(expected.GetProperty("columns").GetString(), Sha256([.. MemoryMarshal.AsBytes(features.Starts), .. MemoryMarshal.AsBytes(features.Columns)]));
        Assert.Equal(expected.GetProperty("sum").GetDouble(), features.Values.ToArray().Sum(value => (double)value), tolerance: 1e-2);
        foreach (var row in expected.GetProperty("rows").EnumerateObject()) AssertRow(row, features);
    }

    private static void AssertRow(JsonProperty expected, SparseMatrix features)
    {
        var row = int.Parse(expected.Name, System.Globalization.CultureInfo.InvariantCulture);
        var elements = features.Starts[row]..features.Starts[row + 1];
        Assert.Equal(expected.Value.EnumerateArray().Select(element => element[0].GetInt32()), features.Columns[elements].ToArray());
        foreach (var (value, element) in features.Values[elements].ToArray().Zip(expected.Value.EnumerateArray())) Assert.Equal(element[1].GetDouble(), value, tolerance: 1e-7);
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
