using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Design;

public class PreprocessingOrderTests
{
    [Fact]
    public void A_vectorizer_comes_first_and_zeros_stay_zeros_behind_it()
    {
        Assert.Empty(Faults(new TfIdf()));
        Assert.Empty(Faults(new TermCount(), new Rescale(10)));
        Assert.Empty(Faults(new Standardize(), new MinMax(), new Rescale(2)));
        Assert.Equal(["tf-idf reads texts, so it must be the first step and the only one of its kind. Given: rescale, tf-idf."], Faults(new Rescale(2), new TfIdf()));
        Assert.Equal(["count reads texts, so it must be the first step and the only one of its kind. Given: multi-hot, count."], Faults(new MultiHot(), new TermCount()));
        Assert.Equal(
            ["standardize would fill in the zeros of multi-hot, which stay unwritten. Only steps that keep zeros may follow, such as rescale."],
            Faults(new MultiHot(), new Rescale(2), new Standardize()));
    }

    [Fact]
    public void Texts_need_a_vectorizer_and_numbers_have_no_use_for_one()
    {
        var (texts, numbers) = (Card(features: 0), Card(features: 784));

        Assert.Null(texts.Misfit([new TfIdf(), new Rescale(2)]));
        Assert.Null(numbers.Misfit([new Standardize()]));
        Assert.Null(numbers.Misfit([]));
        Assert.Equal("set holds texts, which have no numbers yet. Begin preprocessing with one of: tf-idf, multi-hot, count.", texts.Misfit([new Standardize()])?.Message);
        Assert.Equal("tf-idf reads texts, but set holds numbers. Drop the step.", numbers.Misfit([new TfIdf()])?.Message);
        Assert.Equal(("RPR0217", "preprocessing"), (texts.Misfit([])!.Code, texts.Misfit([])!.Key));
    }

    [Fact]
    public void Features_after_preprocessing_are_those_of_the_set_or_the_most_that_a_vectorizer_makes()
    {
        Assert.Equal(784, Card(784).FeaturesAfter([new Rescale(255), new Standardize()]));
        Assert.Equal(500, Card(0).FeaturesAfter([new MultiHot(500), new Rescale(2)]));
        Assert.Equal(0, Card(0).FeaturesAfter([]));
    }

    private static IEnumerable<string> Faults(params PreprocessingSpec[] steps) =>
        new Configuration(new Majority(), new TrainingSpec(1), [.. steps]).Check().Select(rule => rule.Message);

    private static DataCard Card(int features) => new("set", "", "", "", "", "", features, 0, ["a"], [1], [1]);
}
