using ReproSuite.Core;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;

namespace ReproSuite.Analysis.Tests;

/// <summary>Six test examples of three classes: 0 0 1 1 2 2.</summary>
public class MistakesTests
{
    private static readonly int[] Actual = [0, 0, 1, 1, 2, 2];

    [Fact]
    public void Kinds_come_by_how_often_they_are_made_with_the_row_that_most_trials_make_them_on()
    {
        var mistakes = Mistakes.Of([Cell("a", 1, 0, 1, 1, 1, 2, 2), Cell("a", 2, 1, 1, 1, 1, 2, 0), Cell("b", 1, 0, 1, 1, 2, 2, 2)])!;

        Assert.Equal((3, 6, 4, 1), (mistakes.Trials, mistakes.Examples, mistakes.Ever, mistakes.Always));
        Assert.Equal([new Mistake(0, 1, 4, Row: 1, Trials: 3), new Mistake(1, 2, 1, 3, 1), new Mistake(2, 0, 1, 5, 1)], mistakes.Frequent);
    }

    [Fact]
    public void A_trial_that_two_variants_share_counts_once()
    {
        var shared = Cell("a", 1, 0, 1, 1, 1, 2, 2);

        Assert.Equal(1, Mistakes.Of([shared, shared with { Variant = "b" }])!.Trials);
    }

    [Fact]
    public void Nothing_is_said_where_no_trial_tells_or_the_test_parts_differ()
    {
        Assert.Null(Mistakes.Of([new Cell("a", 0, 1, SampleSuite.Completed(9000)), new Cell("a", 0, 2, null)]));
        var other = SampleSuite.Completed(9000);
        Assert.Null(Mistakes.Of([Cell("a", 1, 0, 1, 1, 1, 2, 2), new Cell("a", 0, 2, other with { Key = Key(9), Outcome = other.Outcome with { Misclassified = [] } })]));
    }

    /// <summary>McNemar's exact p of two against none is 2·(1/4) = 0.5, of one against one 1.</summary>
    [Fact]
    public void Pairs_of_one_cell_are_counted_where_one_is_right_and_the_other_wrong()
    {
        var disagreement = Disagreement.Of(
            Grid(Cell("b", 1, 0, 0, 1, 1, 2, 2), Cell("b", 2, 0, 1, 1, 1, 2, 2)),
            Grid(Cell("a", 1, 0, 1, 1, 2, 2, 2), Cell("a", 2, 0, 0, 1, 1, 2, 0)))!;

        Assert.Equal(new Disagreement(Pairs: 2, OnlyVariant: 1.5, OnlyBaseline: 0.5, Significant: 0, P: null), disagreement);
        Assert.Equal(0.5, Disagreement.Of(Grid(Cell("b", 1, 0, 0, 1, 1, 2, 2)), Grid(Cell("a", 1, 0, 1, 1, 2, 2, 2)))!.P);
        Assert.Null(Disagreement.Of(Grid(Cell("b", 1, 0, 0, 1, 1, 2, 2)), Grid(new Cell("a", 0, 1, SampleSuite.Completed(9000)))));
    }

    [Theory]
    [InlineData("[0,1:1]", true)]
    [InlineData("[0,1:0,1]", false)]
    [InlineData("[1,0:1]", false)]
    [InlineData("[0,1:6]", false)]
    [InlineData("[]", false)]
    public void A_record_whose_rows_are_not_the_mistakes_it_counts_is_not_believed(string given, bool isSound)
    {
        EquatableList<MisclassifiedRows> rows = given switch
        {
            "[0,1:1]" => [new(0, 1, [1])],
            "[0,1:0,1]" => [new(0, 1, [0, 1])],
            "[1,0:1]" => [new(1, 0, [1])],
            "[0,1:6]" => [new(0, 1, [6])],
            _ => [],
        };
        var record = Cell("a", 1, 0, 1, 1, 1, 2, 2).Record!;
        const string spec = """{"split":{}}""";
        record = record with { Spec = spec, Key = TrialKey.Of(spec, "", "", record.Engine), Outcome = record.Outcome with { Misclassified = rows } };

        Assert.Equal(isSound, record.Flaw is null);
    }

    private static VariantCells Grid(params Cell[] cells) => new(cells[0].Variant, cells);

    private static Cell Cell(string variant, int seed, params int[] predicted)
    {
        var counts = new long[9];
        for (var i = 0; i < predicted.Length; i++) counts[3 * Actual[i] + predicted[i]]++;
        var evaluation = new Evaluation(0.5, new ConfusionMatrix(3, counts.ToEquatableList()));
        var record = SampleSuite.Completed(9000);
        return new Cell(variant, 0, seed, record with
        {
            Key = Key(variant[0] * 16 + seed),
            Outcome = record.Outcome with { Train = evaluation, Validation = evaluation, Test = evaluation, Misclassified = MisclassifiedRows.Of(Actual, predicted) },
        });
    }

    private static TrialKey Key(int number) => new(number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture));
}
