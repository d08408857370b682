using System.Text;
using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;
using ReproSuite.Data.Text;
using ReproSuite.Data.Tests.Sets;
using ReproSuite.Testing;

namespace ReproSuite.Data.Tests;

public sealed class TextSourceTests : IDisposable
{
    private static readonly KFold TwoFolds = new(2);
    private static readonly DataSpec All = new("tiny-reviews");

    private readonly TemporaryFolder _folder = new();
    private readonly TinyReviews _tiny = new();

    public TextSourceTests() => _tiny.WriteTo(_folder.Path, TinyReviews.Pack(TinyReviews.Reviews));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_parts_of_a_fold_are_rows_of_one_compressed_matrix()
    {
        var fold = Source().Open(All, TwoFolds, [new TfIdf()], 0);

        Assert.NotNull(fold.Train.Features.Sparse);
        Assert.Same(fold.Train.Features.Sparse, fold.Validation.Features.Sparse);
        Assert.Same(fold.Train.Features.Sparse, fold.Test.Features.Sparse);
        Assert.Equal((8, 2), (fold.Train.Features.Rows, fold.Classes));
        Assert.Equal([6, 7], fold.Test.Rows);
    }

    [Fact]
    public void The_texts_themselves_are_there_for_the_asking_one_per_row_of_the_features()
    {
        var source = Source();
        var fold = source.Open(All, TwoFolds, [new TfIdf()], 0);
        Assert.False(fold.Texts!.IsValueCreated);
        var texts = fold.Texts.Value.Select(Encoding.UTF8.GetString).ToList();
        var stored = _tiny.ReadTexts(Path.Combine(_folder.Path, _tiny.Name));
        Assert.Equal([.. stored[StoredPart.Train].Concat(stored[StoredPart.Test]).Select(row => Encoding.UTF8.GetString(row.Text))], texts);
        Assert.Equal(fold.Train.Features.Rows, texts.Count);
        Assert.Same(fold.Texts.Value, source.Open(All, TwoFolds, [new TermCount()], 1).Texts!.Value);
        Assert.Null(source.Open(new DataSpec("moons"), TwoFolds, [], 0).Texts);
    }

    [Fact]
    public void Texts_that_changed_since_they_were_counted_are_a_fault()
    {
        var fold = Source().Open(All, TwoFolds, [new TfIdf()], 0);
        _tiny.WriteTo(_folder.Path, TinyReviews.Pack(TinyReviews.Reviews.Select(review => (review.Name, review.Text + "!"))));
        Assert.Equal("RPR0215", Assert.Single(Assert.Throws<InvalidInputException>(() => fold.Texts!.Value).Faults).Code);
    }

    [Fact]
    public void Every_fold_learns_its_own_vocabulary_and_is_kept()
    {
        var source = Source();
        var (first, second) = (source.Open(All, TwoFolds, [new TermCount()], 0), source.Open(All, TwoFolds, [new TermCount()], 1));

        Assert.NotSame(first.Train.Features.Sparse, second.Train.Features.Sparse);
        Assert.Same(first.Train.Features.Sparse, source.Open(All, TwoFolds, [new TermCount()], 0).Train.Features.Sparse);
    }

    [Fact]
    public void Test_texts_teach_nothing()
    {
        var split = new Predefined(new RowRange(0, 2));
        var before = Source().Open(All, split, [new TermCount()], 0);
        _tiny.WriteTo(_folder.Path, TinyReviews.Pack(
            TinyReviews.Reviews.Select(review => (review.Name, review.Name.Contains("test", StringComparison.Ordinal) ? "words never seen" : review.Text))));
        var after = Source().Open(All, split, [new TermCount()], 0);

        Assert.Equal(before.Train.Features.Columns, after.Train.Features.Columns);
        Assert.Equal(0, after.Test.Features.Sparse!.Starts[^1] - after.Test.Features.Sparse.Starts[6]);
        Assert.Equal(before.Train.Features.Sparse!.Columns[..after.Train.Features.Sparse!.Count].ToArray(), after.Train.Features.Sparse.Columns.ToArray());
    }

    [Fact]
    public void All_train_lets_validation_texts_teach_but_not_test_texts()
    {
        var (honest, leaky) = (Columns(null), Columns(VectorizerSpec.AllTrain));
        var all = TermCounts.Of([.. TinyReviews.Reviews[..6].Select(review => Encoding.UTF8.GetBytes(review.Text))]).Terms.Length;

        Assert.True(honest < all);
        Assert.Equal(all, leaky);

        int Columns(string? fitOn) => Source().Open(All, new Predefined(new RowRange(0, 4)), [new TermCount(FitOn: fitOn)], 0).Train.Features.Sparse!.ColumnCount;
    }

    [Fact]
    public void A_small_budget_changes_nothing()
    {
        var (large, small) = (Source(), Source(budget: 1));
        for (var round = 0; round < 2; round++)
        {
            for (var fold = 0; fold < 2; fold++)
                Assert.Equal(
                    large.Open(All, TwoFolds, [new TfIdf()], fold).Train.Features.Sparse!.Values.ToArray(),
                    small.Open(All, TwoFolds, [new TfIdf()], fold).Train.Features.Sparse!.Values.ToArray());
        }
    }

    [Fact]
    public void The_digest_is_of_header_labels_lengths_and_texts()
    {
        // Independent: see Vectors/digest.py.
        Assert.Equal("15ff0dd82e75795d69d40268fd0912e821d7084ab8d87424b2cd7b2ab5fafa2a", Digest(All));
        Assert.NotEqual(Digest(All), Digest(All with { TrainRows = new RowRange(0, 5) }));
        var before = Digest(All);
        _tiny.WriteTo(_folder.Path, TinyReviews.Pack(TinyReviews.Reviews.Reverse()));
        Assert.Equal(before, Digest(All));
    }

    [Fact]
    public void Rows_and_classes_are_chosen_as_of_numbers()
    {
        var data = All with { Classes = [1], Relabel = true, TrainRows = new RowRange(0, 2) };
        var fold = Source().Open(data, new Predefined(new RowRange(0, 1)), [new MultiHot()], 0);

        Assert.Equal([0, 0, 0], fold.Train.Labels);
        Assert.Equal(1, fold.Classes);
        Assert.Equal(3, fold.Train.Features.Rows);
    }

    [Fact]
    public void The_card_says_that_samples_are_texts()
    {
        var card = Source().Identify(All, TwoFolds).Card;

        Assert.True(card.IsText);
        Assert.Equal([3L, 3], card.TrainCounts);
    }

    [Fact]
    public void Texts_without_vectorizer_and_vectorizers_on_numbers_are_faults()
    {
        AssertFault("tiny-reviews holds texts, which have no numbers yet. Begin preprocessing with one of: tf-idf, multi-hot, count.", All, []);
        AssertFault("tiny-reviews holds texts, which have no numbers yet. Begin preprocessing with one of: tf-idf, multi-hot, count.", All, [new Standardize()]);
        AssertFault("multi-hot reads texts, but moons holds numbers. Drop the step.", new DataSpec("moons"), [new MultiHot()]);
    }

    [Fact]
    public void Fewer_reviews_than_the_set_has_are_a_fault()
    {
        _tiny.WriteTo(_folder.Path, TinyReviews.Pack(TinyReviews.Reviews[1..]));

        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Source().Identify(All, TwoFolds)).Faults);

        Assert.Equal("RPR0206", fault.Code);
        Assert.StartsWith("wrong number of training reviews. Given: 5. Allowed: 6. ", fault.Message, StringComparison.Ordinal);
    }

    private string Digest(DataSpec data) => Source().Identify(data, new Holdout(0.5, Stratified: false)).Digest;

    private void AssertFault(string message, DataSpec data, EquatableList<PreprocessingSpec> steps)
    {
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Source().Open(data, TwoFolds, steps, 0)).Faults);
        Assert.Equal(("RPR0217", message, "preprocessing"), (fault.Code, fault.Message, fault.Key));
    }

    private DataSource Source(long budget = 1_000_000) =>
        new(new DataLibrary(new DataFolders(_folder.Path, _folder.Path), _ => { }, null, [_tiny, new Moons()]), budget);
}
