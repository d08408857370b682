using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;
using ReproSuite.Data.Tests.Sets;
using ReproSuite.Numerics;
using ReproSuite.Testing;

namespace ReproSuite.Data.Tests;

public sealed class DataSourceTests : IDisposable
{
    private static readonly KFold TwoFolds = new(2);
    private static readonly DataSpec All = new("tiny");

    private readonly TemporaryFolder _folder = new();
    private readonly TinyImages _tiny = new();
    private readonly DataSource _source;

    public DataSourceTests()
    {
        _tiny.WriteTo(_folder.Path);
        _source = Source();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_parts_of_a_fold_are_rows_of_one_matrix_with_test_rows_after_training_rows()
    {
        var fold = _source.Open(All, TwoFolds, [], 0);

        Assert.Equal(("tiny", 3), (fold.Set, fold.Classes));
        Assert.True(fold.Train.Features.Dense.Span == fold.Validation.Features.Dense.Span && fold.Train.Features.Dense.Span == fold.Test.Features.Dense.Span);
        Assert.Equal([6, 7, 8, 9], fold.Test.Rows);
        Assert.Equal(Enumerable.Range(0, 6), fold.Train.Rows.Concat(fold.Validation.Rows).Order());
        Assert.Equal([0, 1, 2, 0, 1, 2, 2, 1, 0, 0], fold.Test.Labels);
        Assert.Equal([0f, 10, 20, 30], fold.Train.Features.Dense.Row(0).ToArray());
        Assert.Equal([251f, 250, 249, 248], fold.Train.Features.Dense.Row(7).ToArray());
    }

    [Fact]
    public void Steps_that_learn_nothing_are_shared_by_all_folds_and_others_belong_to_one()
    {
        Assert.True(Features(0, new Rescale(255)) == Features(1, new Rescale(255)));
        Assert.False(Features(0, new Standardize()) == Features(1, new Standardize()));
        Assert.True(Features(0, new Standardize()) == Features(0, new Standardize()));

        ReadOnlySpan<float> Features(int fold, PreprocessingSpec step) => _source.Open(All, TwoFolds, [step], fold).Train.Features.Dense.Span;
    }

    [Fact]
    public void Validation_and_test_rows_teach_fitted_steps_nothing()
    {
        var split = new Predefined(new RowRange(0, 2));
        var before = _source.Open(All, split, [new Standardize()], 0);
        var images = Enumerable.Range(0, 24).Select(i => (byte)(i < 8 ? 255 - i : i * 10)).ToArray();
        File.WriteAllBytes(PathOf(TinyImages.Images), TinyImages.Gzip(TinyImages.Idx([6, 2, 2], images)));
        var after = Source().Open(All, split, [new Standardize()], 0);

        foreach (var row in before.Train.Rows) Assert.Equal(before.Train.Features.Dense.Row(row).ToArray(), after.Train.Features.Dense.Row(row).ToArray());
        Assert.NotEqual(before.Train.Features.Dense.Row(0).ToArray(), after.Train.Features.Dense.Row(0).ToArray());
    }

    [Fact]
    public void Classes_are_filtered_and_renumbered_before_ranges_are_taken()
    {
        var data = new DataSpec("tiny", TrainRows: new RowRange(1, 4), Classes: [2, 0], Relabel: true);
        var fold = _source.Open(data, new Predefined(new RowRange(0, 1)), [], 0);

        // Left of the training part: rows 0, 2, 3, 5 with classes 0, 2, 0, 2; of these the second to fourth; class 2 is now 0 and class 0 is 1.
        Assert.Equal([0, 1, 0, 0, 1, 1], fold.Train.Labels);
        Assert.Equal([80f, 90, 100, 110], fold.Train.Features.Dense.Row(0).ToArray());
        Assert.Equal(2, fold.Classes);
        var card = _source.Identify(data, new Predefined(new RowRange(0, 1))).Card;
        Assert.Equal(["c", "a"], card.ClassNames);
        Assert.Equal([2L, 1], card.TrainCounts);
        Assert.Equal([1L, 2], card.TestCounts);
    }

    /// <summary>Rows of two bytes: training 1 2 1 3 1, test 1 4 1.</summary>
    [Fact]
    public void Rows_that_occur_more_than_once_are_counted()
    {
        byte[][] texts = [.. new byte[] { 1, 2, 1, 3, 1, 1, 4, 1 }.Select(mark => new[] { mark, (byte)0 })];
        var numbers = new Matrix(8, 2);
        for (var row = 0; row < 8; row++) (numbers[row, 0], numbers[row, 1]) = (texts[row][0], 0.5f);

        Assert.Equal(new RepeatedRows(TestInTrain: 2, Train: 2), Repetitions.Of(texts, trainRows: 5));
        Assert.Equal(new RepeatedRows(TestInTrain: 2, Train: 2), Repetitions.Of(numbers, trainRows: 5));
        Assert.Equal(new RepeatedRows(0, 0), _source.Identify(All, TwoFolds).Card.Repeated);
    }

    [Fact]
    public void Pictures_are_the_chosen_test_rows_as_stored_in_the_order_asked_for()
    {
        var stored = _source.Open(All, TwoFolds, [], 0).Test.Features.Dense;
        var data = new DataSpec("tiny", TestRows: new RowRange(1, 4));
        var pictures = _source.Pictures(data, [2, 0]);

        Assert.Equal([2, 0], pictures.Select(picture => picture.Row));
        Assert.Equal(stored.Row(6 + 3).ToArray().Select(pixel => (byte)pixel), pictures[0].Pixels);
        Assert.Equal(stored.Row(6 + 1).ToArray().Select(pixel => (byte)pixel), pictures[1].Pixels);
        Assert.All(pictures, picture => Assert.Equal((2, 1), (picture.Width, picture.Channels)));
        Assert.Empty(_source.Pictures(data, []));
    }

    [Fact]
    public void There_are_no_pictures_of_points_and_of_data_that_is_elsewhere()
    {
        var shipped = new DataSource(new DataLibrary(new DataFolders(Root: null, Cache: _folder["nowhere"]), _ => { }));

        Assert.Empty(shipped.Pictures(new DataSpec("moons"), [0]));
        Assert.Empty(shipped.Pictures(new DataSpec("fashion-mnist"), [0]));
        Assert.Single(shipped.Pictures(new DataSpec("glyphs"), [0]));
    }

    [Fact]
    public void Classes_that_are_not_renumbered_keep_their_numbers()
    {
        var card = _source.Identify(new DataSpec("tiny", Classes: [2, 0]), TwoFolds).Card;

        Assert.Equal(["a", "b", "c"], card.ClassNames);
        Assert.Equal([2L, 0, 2], card.TrainCounts);
    }

    [Fact]
    public void The_digest_is_of_header_labels_and_samples_in_use()
    {
        // Independent: sha256 over b"repro-data-v1\n", <5i (4, 2, 3, 6, 4), <10i labels, <40f samples; see Vectors/digest.py.
        Assert.Equal("5f0561bcde641fe20307049309cb7e203a4b6f52ac93d49a2cbfd07c32746a44", Digest(All));
        Assert.NotEqual(Digest(All), Digest(All with { TrainRows = new RowRange(0, 5) }));
        Assert.NotEqual(Digest(All), Digest(All with { TestRows = new RowRange(0, 3) }));
        Assert.Equal(Digest(All), Digest(All with { TrainRows = new RowRange(0, 6) }));
    }

    [Fact]
    public void The_digest_does_not_see_how_the_archive_was_packed()
    {
        var before = Digest(All);
        var repacked = File.ReadAllBytes(PathOf(TinyImages.Labels));
        repacked[8] ^= 2;
        File.WriteAllBytes(PathOf(TinyImages.Labels), repacked);

        Assert.Equal(before, Source().Identify(All, TwoFolds).Digest);
    }

    [Fact]
    public void A_pinned_digest_that_differs_is_a_fault_naming_both()
    {
        var fault = FaultOf(() => _source.Identify(All with { Digest = "0123" }, TwoFolds));

        Assert.Equal("RPR0210", fault.Code);
        Assert.Contains($"Given: {Digest(All)}. Pinned: 0123.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Digest(All), _source.Identify(All with { Digest = Digest(All) }, TwoFolds).Digest);
    }

    [Fact]
    public void Identity_tells_the_folds_that_open_gives()
    {
        var identity = _source.Identify(All, TwoFolds);

        for (var fold = 0; fold < 2; fold++)
        {
            var opened = _source.Open(All, TwoFolds, [], fold);
            Assert.Equal((opened.Train.Count, opened.Validation.Count), (identity.Folds[fold].Train, identity.Folds[fold].Validation));
        }
    }

    [Theory]
    [InlineData("classes", "RPR0211", "data.classes names a class that tiny does not have. Given: 3, 7. Allowed: 0 to 2.")]
    [InlineData("rows", "RPR0212", "data.train-rows lies outside the rows that the choice of classes leaves. Given: 0..7. Allowed: a part of 0..6.")]
    [InlineData("test-rows", "RPR0212", "data.test-rows lies outside the rows that the choice of classes leaves. Given: 1..3. Allowed: a part of 0..2.")]
    [InlineData("folds", "RPR0231", "split.kfold.folds is more than there are training rows. Given: 7 folds of 6 rows. Allowed: 2 to 6.")]
    public void A_choice_that_cannot_be_made_is_a_fault(string name, string code, string message)
    {
        var (data, split) = name switch
        {
            "classes" => (All with { Classes = [1, 3, 7] }, TwoFolds),
            "rows" => (All with { TrainRows = new RowRange(0, 7) }, TwoFolds),
            "test-rows" => (All with { Classes = [0], TestRows = new RowRange(1, 3) }, TwoFolds),
            _ => (All, new KFold(7)),
        };
        var fault = FaultOf(() => _source.Identify(data, split));

        Assert.Equal((code, message), (fault.Code, fault.Message));
    }

    [Fact]
    public void A_label_that_no_class_has_is_a_fault()
    {
        File.WriteAllBytes(PathOf(TinyImages.TestLabels), TinyImages.Gzip(TinyImages.Idx([4], [0, 1, 9, 0])));

        var fault = FaultOf(() => _source.Identify(All, TwoFolds));

        Assert.Equal(("RPR0207", "row 2 has a label that no class has. Given: 9. Allowed: 0 to 2."), (fault.Code, fault.Message));
        Assert.Equal(PathOf(TinyImages.TestLabels), fault.Location!.File);
    }

    [Fact]
    public void Fewer_labels_than_images_are_a_fault()
    {
        File.WriteAllBytes(PathOf(TinyImages.Labels), TinyImages.Gzip(TinyImages.Idx([5], [0, 1, 2, 0, 1])));

        Assert.Equal("RPR0206", FaultOf(() => _source.Identify(All, TwoFolds)).Code);
    }

    [Fact]
    public void A_stamp_changes_with_the_files_and_is_null_without_them()
    {
        var before = _source.Stamp(All);
        File.SetLastWriteTimeUtc(PathOf(TinyImages.Labels), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Assert.NotEqual(before, _source.Stamp(All));
        File.Delete(PathOf(TinyImages.Labels));
        Assert.Null(_source.Stamp(All));
        var generated = new DataSource(new DataLibrary(new DataFolders(null, _folder.Path), _ => { })).Stamp(new DataSpec("moons"));
        Assert.StartsWith("generated-v1 ", generated, StringComparison.Ordinal);
        Assert.Contains(typeof(DataSource).Module.ModuleVersionId.ToString("N"), generated, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_budget_costs_reading_again_but_changes_nothing()
    {
        var small = Source(budget: 1);
        EquatableList<PreprocessingSpec> steps = [new Standardize()];
        for (var round = 0; round < 2; round++)
        {
            for (var fold = 0; fold < 2; fold++)
                Assert.Equal(_source.Open(All, TwoFolds, steps, fold).Train.Features.Dense.Span.ToArray(), small.Open(All, TwoFolds, steps, fold).Train.Features.Dense.Span.ToArray());
        }
    }

    [Fact]
    public void Files_that_change_between_two_readings_are_a_fault()
    {
        _source.Open(All, TwoFolds, [], 0);
        File.WriteAllBytes(PathOf(TinyImages.Labels), TinyImages.Gzip(TinyImages.Idx([6], [0, 1, 2, 2, 1, 0])));

        Assert.Equal("RPR0215", FaultOf(() => _source.Open(All, TwoFolds, [new Standardize()], 0)).Code);
    }

    [Fact]
    public void Workers_that_ask_for_the_same_thing_at_once_share_it()
    {
        var opened = new FoldData[8];

        Parallel.For(0, opened.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => opened[i] = _source.Open(All, TwoFolds, [new Rescale(255)], i % 2));

        Assert.All(opened, fold => Assert.True(fold.Train.Features.Dense.Span == opened[0].Train.Features.Dense.Span));
    }

    private string Digest(DataSpec data) => _source.Identify(data, new Holdout(0.5, Stratified: false)).Digest;

    private string PathOf(string name) => Path.Combine(_folder.Path, "tiny", name);

    private DataSource Source(long budget = 1_000_000) =>
        new(new DataLibrary(new DataFolders(_folder.Path, _folder.Path), _ => { }, null, [(DataSet)_tiny]), budget);

    private static Fault FaultOf(Action action) => Assert.Single(Assert.Throws<InvalidInputException>(action).Faults);
}
