using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Core.Splits;

namespace ReproSuite.Core.Tests.Splits;

public sealed class SplitterTests
{
    private const string Data = "d1";

    /// <summary>Labels of uneven classes in no particular order: row r has the number of trailing zeros of a scrambled r, capped at 4.</summary>
    private static int[] Labels(int rows) =>
        [.. Enumerable.Range(1, rows).Select(r => Math.Min(4, int.TrailingZeroCount(unchecked(r * 0x5bd1e995) >> 3)))];

    public static TheoryData<SplitSpec, int> Schemes()
    {
        var schemes = new TheoryData<SplitSpec, int>();
        foreach (var rows in new[] { 120, 257, 1000 })
        {
            foreach (var seed in new[] { 0, 7 })
            {
                foreach (var stratified in new[] { false, true })
                {
                    schemes.Add(new KFold(2, stratified, seed), rows);
                    schemes.Add(new KFold(3, stratified, seed), rows);
                    schemes.Add(new KFold(5, stratified, seed), rows);
                    schemes.Add(new Holdout(0.2, stratified, seed), rows);
                    schemes.Add(new Holdout(0.37, stratified, seed), rows);
                }
            }

            schemes.Add(new Predefined(new RowRange(10, 40)), rows);
            schemes.Add(new IteratedKFold(3, 2), rows);
        }

        return schemes;
    }

    [Theory, MemberData(nameof(Schemes))]
    public void Every_fold_divides_all_rows_into_two_ascending_parts(SplitSpec spec, int rows)
    {
        var folds = Splitter.Split(spec, Labels(rows), Data);

        Assert.Equal(spec.FoldCount, folds.Count);
        foreach (var fold in folds)
        {
            Assert.Equal(fold.Train.Order(), fold.Train);
            Assert.Equal(fold.Validation.Order(), fold.Validation);
            Assert.Equal(Enumerable.Range(0, rows), fold.Train.Concat(fold.Validation).Order());
            Assert.NotEmpty(fold.Train);
            Assert.NotEmpty(fold.Validation);
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Validation_parts_of_k_folds_cover_each_row_once_and_differ_in_size_by_at_most_one(bool stratified)
    {
        var folds = Splitter.Split(new KFold(7, stratified), Labels(257), Data);

        Assert.Equal(Enumerable.Range(0, 257), folds.SelectMany(fold => fold.Validation).Order());
        Assert.Equal([36, 37], folds.Select(fold => fold.Validation.Length).Distinct().Order());
    }

    [Fact]
    public void Stratified_folds_differ_by_at_most_one_row_of_any_class()
    {
        var labels = Labels(257);
        var folds = Splitter.Split(new KFold(5), labels, Data);

        foreach (var label in labels.Distinct())
        {
            var counts = folds.Select(fold => fold.Validation.Count(row => labels[row] == label)).ToArray();
            Assert.InRange(counts.Max() - counts.Min(), 0, 1);
        }
    }

    [Fact]
    public void Unstratified_folds_pay_no_heed_to_classes()
    {
        var sorted = Enumerable.Range(0, 100).Select(row => row / 50).ToArray();
        var counts = Splitter.Split(new KFold(5, Stratified: false), sorted, Data).Select(fold => fold.Validation.Count(row => sorted[row] == 0));

        Assert.Contains(counts, count => count != 10);
    }

    [Theory, InlineData(0.2, 51), InlineData(0.5, 129), InlineData(0.001953, 1)]
    public void Holdout_validates_on_the_share_rounded_to_the_nearest_row(double share, int expected)
    {
        Assert.Equal(expected, Splitter.Split(new Holdout(share, Stratified: false), Labels(257), Data)[0].Validation.Length);
        Assert.Equal(expected, Splitter.Split(new Holdout(share, Stratified: true), Labels(257), Data)[0].Validation.Length);
    }

    [Fact]
    public void Stratified_holdout_gives_missing_rows_to_the_largest_remainders()
    {
        // Shares of 3 of 10 rows: class 0 (5 rows) 1.5, class 1 (3 rows) 0.9, class 2 (2 rows) 0.6; rounded down 1, 0, 0; two rows missing.
        int[] labels = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2];
        var validation = Splitter.Split(new Holdout(0.3), labels, Data)[0].Validation;

        Assert.Equal([1, 1, 1], new[] { 0, 1, 2 }.Select(label => validation.Count(row => labels[row] == label)));
    }

    [Fact]
    public void Iterated_folds_are_k_folds_with_seeds_that_count_up()
    {
        var labels = Labels(257);
        var expected = new[] { 4, 5, 6 }.SelectMany(seed => Splitter.Split(new KFold(5, Seed: seed), labels, Data)).Select(fold => fold.Digest);

        Assert.Equal(expected, Splitter.Split(new IteratedKFold(5, 3, Seed: 4), labels, Data).Select(fold => fold.Digest));
    }

    [Fact]
    public void The_whole_trains_and_nothing_validates()
    {
        var fold = Assert.Single(Splitter.Split(new Whole(), Labels(20), Data));

        Assert.Equal(Enumerable.Range(0, 20), fold.Train);
        Assert.Empty(fold.Validation);
    }

    [Theory, MemberData(nameof(Schemes))]
    public void A_split_inside_a_fold_divides_its_training_rows_and_sees_no_other(SplitSpec outer, int rows)
    {
        var labels = Labels(rows);
        SplitSpec[] inners = [new Holdout(0.25, Stratified: false), new KFold(2, Stratified: false), new IteratedKFold(2, 2, Stratified: false)];
        foreach (var inner in inners)
        {
            for (var f = 0; f < outer.FoldCount; f++)
            {
                var outside = Splitter.Split(outer, labels, Data)[f];
                var inside = Splitter.Split(new Within(outer, f, inner), labels, Data);

                Assert.Equal(inner.FoldCount, inside.Count);
                Assert.All(inside, fold => Assert.Equal(outside.Train, fold.Train.Concat(fold.Validation).Order()));
                Assert.All(inside, fold => Assert.Empty(fold.Train.Concat(fold.Validation).Intersect(outside.Validation)));
                Assert.All(inside, fold => Assert.NotEmpty(fold.Validation));
            }
        }
        Assert.False(new Within(outer, 0, inners[0]).Tests);
    }

    [Fact]
    public void Predefined_rows_validate()
    {
        var fold = Assert.Single(Splitter.Split(new Predefined(new RowRange(2, 4)), [0, 0, 0, 0, 0], Data));

        Assert.Equal([2, 3], fold.Validation);
        Assert.Equal([0, 1, 4], fold.Train);
    }

    [Fact]
    public void Rows_are_ordered_by_their_words_in_the_split_stream()
    {
        var stream = Streams.Split(Data, 3);
        var order = Enumerable.Range(0, 40).OrderBy(row => stream.Word((ulong)row)).ThenBy(row => row);

        Assert.Equal(order.Take(10).Order(), Splitter.Split(new Holdout(0.25, Stratified: false, Seed: 3), new int[40], Data)[0].Validation);
    }

    [Fact]
    public void A_split_depends_on_data_digest_and_split_seed_alone()
    {
        var labels = Labels(120);
        string Digests(SplitSpec spec, string data) => string.Join(' ', Splitter.Split(spec, labels, data).Select(fold => fold.Digest));

        Assert.Equal(Digests(new KFold(3), Data), Digests(new KFold(3), Data));
        Assert.NotEqual(Digests(new KFold(3), Data), Digests(new KFold(3), "d2"));
        Assert.NotEqual(Digests(new KFold(3), Data), Digests(new KFold(3, Seed: 1), Data));
    }

    [Fact]
    public void Rows_added_at_the_end_leave_the_order_of_the_others()
    {
        var first = Streams.Split(Data, 0).Permutation(50);

        Assert.Equal(first, Streams.Split(Data, 0).Permutation(80).Where(row => row < 50));
    }

    [Fact]
    public void A_folds_digest_tells_its_rows_and_where_the_parts_part()
    {
        Assert.NotEqual(new Fold([0, 1], [2]).Digest, new Fold([0], [1, 2]).Digest);
        // Independent: python3 -c "import hashlib,struct;print(hashlib.sha256(struct.pack('<5i',2,0,1,1,2)).hexdigest())"
        Assert.Equal("554990b1816e9d2d6ef48290781b3d2a0ddc35c56dded319a5624f6ffc3b98d3", new Fold([0, 1], [2]).Digest);
    }

    [Theory]
    [InlineData("folds", "RPR0231", "split.kfold.folds is more than there are training rows. Given: 6 folds of 5 rows. Allowed: 2 to 5.")]
    [InlineData("few", "RPR0234", "split.kfold is stratified, but class 1 has only 2 training rows for 3 folds. Use fewer folds, leave the class out, or set stratified: false.")]
    [InlineData("outside", "RPR0232", "split.predefined.validation lies outside the training rows. Given: 3..6. Allowed: a part of 0..5.")]
    [InlineData("all", "RPR0233", "split.predefined.validation leaves no training rows. Given: 0..5. Allowed: fewer than all 5 rows.")]
    [InlineData("none", "RPR0233", "split.holdout leaves the validation part without rows. Given: a share of 0.05 of 5 rows. Allowed: at least one row in each part.")]
    [InlineData("most", "RPR0233", "split.holdout leaves the training part without rows. Given: a share of 0.95 of 5 rows. Allowed: at least one row in each part.")]
    public void An_impossible_split_is_a_fault_that_names_the_way_out(string name, string code, string message)
    {
        SplitSpec spec = name switch
        {
            "folds" => new KFold(6, Stratified: false),
            "few" => new KFold(3),
            "outside" => new Predefined(new RowRange(3, 6)),
            "all" => new Predefined(new RowRange(0, 5)),
            "none" => new Holdout(0.05),
            _ => new Holdout(0.95),
        };
        var fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Splitter.Split(spec, [0, 1, 0, 1, 0], Data)).Faults);

        Assert.Equal((code, message), (fault.Code, fault.Message));
    }
}
