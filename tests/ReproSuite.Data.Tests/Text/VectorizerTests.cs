using System.Text;
using System.Text.Json;
using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Preprocessing;
using ReproSuite.Data.Text;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Tests.Text;

public sealed class VectorizerTests
{
    private static readonly JsonElement Vectors = Load();
    private static readonly TermCounts Texts = TermCounts.Of([.. Vectors.GetProperty("texts").EnumerateArray().Select(text => Encoding.UTF8.GetBytes(text.GetString()!))]);
    private static readonly int[] TrainRows = [.. Vectors.GetProperty("train").EnumerateArray().Select(row => row.GetInt32())];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var kind in new[] { "count", "multi-hot", "tf-idf" })
            {
                for (var number = 0; number < Vectors.GetProperty("cases").GetArrayLength(); number++) cases.Add(kind, number);
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Vocabulary_and_values_agree_with_scikit_learn(string kind, int number)
    {
        var expected = Vectors.GetProperty("cases")[number];
        var spec = Spec(kind, expected.GetProperty("max-features").GetInt32(), expected.GetProperty("stop-words").GetString()!);

        var vectorizer = Vectorizer.Fit(spec, Texts, TrainRows);
        var features = vectorizer.Apply(Texts);

        Assert.Equal(expected.GetProperty("vocabulary").EnumerateArray().Select(term => term.GetString()!), vectorizer.Vocabulary.Select(term => Texts.Terms[term]));
        Assert.Equal(expected.GetProperty("vocabulary").GetArrayLength(), features.ColumnCount);
        for (var row = 0; row < features.RowCount; row++) AssertRow(expected.GetProperty(kind)[row], features, row);
    }

    [Fact]
    public void A_text_without_terms_is_a_row_without_elements()
    {
        var features = Features([new TfIdf()], ["known words", "", "other", "!"], [0]);

        Assert.Equal([0, 2, 2, 2, 2], features.Starts.ToArray());
    }

    [Fact]
    public void Rows_of_tf_idf_have_length_one()
    {
        var features = Features([new TfIdf(StopWords: "english")], Sentences, [0, 1, 2]);

        for (var row = 0; row < features.RowCount; row++)
        {
            var values = features.Values[features.Starts[row]..features.Starts[row + 1]].ToArray();
            Assert.Equal(1.0, values.Sum(value => (double)value * value), tolerance: 1e-6);
        }
    }

    [Fact]
    public void Of_terms_that_are_equally_frequent_the_first_in_ordinal_order_are_kept()
    {
        var texts = Of("pear pear quince fig fig ZEBRA apple", "Éclair 10");

        Assert.Equal(["10", "apple", "fig", "pear"], Terms(new TermCount(4), texts, [0, 1]));
        Assert.Equal(["10", "apple", "fig", "pear", "quince"], Terms(new TermCount(5), texts, [0, 1]));
        Assert.Equal(["10", "apple", "fig", "pear", "quince", "zebra"], Terms(new TermCount(6), texts, [0, 1]));
        Assert.Equal(["fig", "pear"], Terms(new MultiHot(2), texts, [0]));
    }

    [Fact]
    public void The_most_frequent_terms_go_by_count_and_not_by_rows() =>
        Assert.Equal(["rare"], Terms(new MultiHot(1), Of("rare rare rare often", "often"), [0, 1]));

    [Theory, InlineData("tf-idf"), InlineData("multi-hot"), InlineData("count")]
    public void Rows_outside_the_training_part_teach_nothing(string kind)
    {
        EquatableList<PreprocessingSpec> steps = [Spec(kind, 6, "english")];
        var one = Features(steps, [.. Sentences, "seldom met words", "film"], [0, 1, 2]);
        var other = Features(steps, [.. Sentences, "film film film film film film film film scenes", "aaa aaa aaa aaa"], [0, 1, 2]);

        Assert.Equal(one.ColumnCount, other.ColumnCount);
        var stored = one.Starts[3];
        Assert.Equal(one.Starts[..4].ToArray(), other.Starts[..4].ToArray());
        Assert.Equal(one.Columns[..stored].ToArray(), other.Columns[..stored].ToArray());
        Assert.Equal(one.Values[..stored].ToArray(), other.Values[..stored].ToArray());
        Assert.True(stored > 0);
    }

    [Fact]
    public void The_order_of_rows_that_are_not_of_the_fold_changes_no_term_number()
    {
        var one = Of("beta alpha", "gamma");
        var other = Of("gamma", "beta alpha");

        Assert.Equal(one.Terms, other.Terms);
        Assert.Equal(["alpha", "beta", "gamma"], one.Terms);
        Assert.Equal([0, 1, 2], one.Counts.Columns.ToArray());
    }

    [Fact]
    public void English_has_318_stop_words_and_they_are_no_terms()
    {
        var words = StopWords.Of(new TfIdf(StopWords: "english"));

        Assert.Equal(318, words.Count);
        Assert.Equal(["film"], Terms(new TfIdf(StopWords: "english"), Of("It was the film of them themselves"), [0]));
        Assert.Empty(StopWords.Of(new TfIdf()));
    }

    [Theory, InlineData(""), InlineData("it was, and")]
    public void Training_texts_without_terms_are_a_fault(string text)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Features([new TermCount(StopWords: "english")], [text, "unseen words"], [0])).Faults);

        Assert.Equal(("RPR0218", "the training texts of a fold have no terms, or stop words only. Choose more rows, or set stop-words: none."), (fault.Code, fault.Message));
    }

    [Fact]
    public void Rescale_divides_what_is_stored()
    {
        var features = Features([new TermCount(), new Rescale(4)], ["once twice twice", ""], [0]);

        Assert.Equal([0.25f, 0.5f], features.Values.ToArray());
        Assert.Equal([0, 2, 2], features.Starts.ToArray());
    }

    [Fact]
    public void More_terms_than_any_buffer_begins_with_are_counted()
    {
        var text = string.Join(' ', Enumerable.Range(0, 5000).Select(i => FormattableString.Invariant($"t{i:0000} t{i:0000}")));

        var features = Features([new TermCount()], [text, text + text], [0]);

        Assert.Equal(5000, features.ColumnCount);
        Assert.All(features.Values[..5000].ToArray(), count => Assert.Equal(2f, count));
    }

    private static string[] Sentences => ["a slow film with slow scenes", "the scenes of a film about film", "bright scenes, brisk words"];

    private static VectorizerSpec Spec(string kind, int maxFeatures, string stopWords) => kind switch
    {
        "count" => new TermCount(maxFeatures, stopWords),
        "multi-hot" => new MultiHot(maxFeatures, stopWords),
        _ => new TfIdf(maxFeatures, stopWords),
    };

    private static TermCounts Of(params string[] texts) => TermCounts.Of(Array.ConvertAll(texts, Encoding.UTF8.GetBytes));

    private static SparseMatrix Features(EquatableList<PreprocessingSpec> steps, string[] texts, int[] trainRows) => PreprocessingChain.Apply(steps, Of(texts), trainRows);

    private static IEnumerable<string> Terms(VectorizerSpec spec, TermCounts texts, int[] trainRows) =>
        Vectorizer.Fit(spec, texts, trainRows).Vocabulary.Select(term => texts.Terms[term]);

    private static void AssertRow(JsonElement expected, SparseMatrix features, int row)
    {
        var elements = features.Starts[row]..features.Starts[row + 1];
        Assert.Equal(expected.EnumerateArray().Select(element => element[0].GetInt32()), features.Columns[elements].ToArray());
        foreach (var (value, element) in features.Values[elements].ToArray().Zip(expected.EnumerateArray())) Assert.Equal(element[1].GetDouble(), value, tolerance: 1e-7);
    }

    private static JsonElement Load()
    {
        using var stream = typeof(VectorizerTests).Assembly.GetManifestResourceStream("texts.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
