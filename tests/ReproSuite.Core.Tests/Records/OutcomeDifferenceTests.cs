using System.Text.Json;
using System.Text.Json.Nodes;
using ReproSuite.Core.Records;

namespace ReproSuite.Core.Tests.Records;

public class OutcomeDifferenceTests
{
    private static readonly EpochRecord First = new(1, new PartScore(0.5, 3, 4), new PartScore(0.25, 4, 4), new PartScore(2, 1, 2), 0, 0.125, ["00", "01", "02"]);

    private static readonly TrialOutcome Outcome = new(
        TrialStatus.Completed, "", [First, First with { Epoch = 2, Weights = ["10", "11", "12"] }, First with { Epoch = 3, Weights = ["20", "21", "22"] }],
        Steps: 8, BestEpoch: 1, KeptEpoch: 3, Parameters: 6, ["hidden/kernel", "hidden/bias", "output/kernel"], "first", "last", Judged(3), Judged(1), Judged(2));

    [Fact]
    public void Equal_outcomes_do_not_differ() =>
        Assert.Null(OutcomeDifference.First(Outcome, JsonSerializer.Deserialize<TrialOutcome>(JsonSerializer.Serialize(Outcome, RecordJson.Options), RecordJson.Options)!));

    [Fact]
    public void The_first_tensor_of_the_first_epoch_that_differs_is_named()
    {
        var now = With(2, e => e with { Weights = ["10", "xx", "yy"] }, With(3, e => e with { Weights = ["zz", "zz", "zz"] }));
        var difference = OutcomeDifference.First(Outcome, now);
        Assert.Equal(new OutcomeDifference(2, "tensor hidden/bias", "11", "xx"), difference);
        Assert.Equal("epoch 2, tensor hidden/bias: recorded 11, now xx", difference!.ToString());
    }

    [Fact]
    public void Weights_come_before_the_figures_that_follow_from_them()
    {
        var now = With(2, e => e with { Running = e.Running with { Loss = 0.75 }, Weights = ["10", "11", "xx"] });
        Assert.Equal("epoch 2, tensor output/kernel", OutcomeDifference.First(Outcome, now)!.Place);
    }

    [Fact]
    public void Where_all_tensors_are_equal_the_figure_is_named()
    {
        var now = With(3, e => e with { Validation = e.Validation! with { Loss = Math.BitIncrement(2.0) } });
        Assert.Equal(new OutcomeDifference(3, "validation.loss", "2", "2.0000000000000004"), OutcomeDifference.First(Outcome, now));
    }

    [Fact]
    public void First_weights_come_before_everything() =>
        Assert.Equal(new OutcomeDifference(null, "initial weights", "first", "other"), OutcomeDifference.First(Outcome, With(1, e => e with { Penalty = 1 }) with { InitialWeights = "other" }));

    [Fact]
    public void A_count_of_a_final_judgement_is_named() =>
        Assert.Equal(new OutcomeDifference(null, "test.confusion.counts[0]", "2", "4"), OutcomeDifference.First(Outcome, Outcome with { Test = Judged(4) }));

    [Fact]
    public void A_training_that_ends_earlier_or_later_differs_at_the_epoch_that_only_one_has()
    {
        var shorter = Outcome with { Epochs = [.. Outcome.Epochs.Take(2)] };
        Assert.Equal(new OutcomeDifference(3, "tensor hidden/kernel", "20", null), OutcomeDifference.First(Outcome, shorter));
        Assert.Equal(new OutcomeDifference(3, "tensor hidden/kernel", null, "20"), OutcomeDifference.First(shorter, Outcome));
        Assert.EndsWith("recorded nothing, now 20", OutcomeDifference.First(shorter, Outcome)!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_judgement_that_only_one_has_is_a_difference()
    {
        Assert.StartsWith("test", OutcomeDifference.First(Outcome, Outcome with { Test = null })!.Figure, StringComparison.Ordinal);
        Assert.StartsWith("test", OutcomeDifference.First(Outcome with { Test = null }, Outcome)!.Figure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replay_that_failed_says_why() =>
        Assert.Equal("status: recorded completed, now failed: out of memory", OutcomeDifference.First(Outcome, TrialOutcome.Failed("out of memory"))!.ToString());

    [Fact]
    public void Outcomes_differ_exactly_when_their_digests_do()
    {
        var root = JsonSerializer.SerializeToNode(Outcome, RecordJson.Options)!;
        foreach (var leaf in Numbers(root).ToList())
        {
            var (parent, kept) = (leaf.Parent!, leaf.DeepClone());
            var place = leaf.GetPath();
            var changed = JsonNode.Parse($"1{leaf.ToJsonString()}")!;
            leaf.ReplaceWith(changed);
            var other = root.Deserialize<TrialOutcome>(RecordJson.Options)!;
            Assert.NotEqual(OutcomeDigest.Of(Outcome), OutcomeDigest.Of(other));
            Assert.True(OutcomeDifference.First(Outcome, other) is not null, place);
            changed.ReplaceWith(kept);
            Assert.Same(parent, kept.Parent);
        }
        Assert.Equal(OutcomeDigest.Of(Outcome), OutcomeDigest.Of(root.Deserialize<TrialOutcome>(RecordJson.Options)!));
    }

    private static TrialOutcome With(int epoch, Func<EpochRecord, EpochRecord> change, TrialOutcome? outcome = null) =>
        (outcome ?? Outcome) with { Epochs = (outcome ?? Outcome).Epochs.Select(e => e.Epoch == epoch ? change(e) : e).ToEquatableList() };

    private static Evaluation Judged(long right) => new(0.5, new ConfusionMatrix(2, [right, 0, 0, right]));

    private static IEnumerable<JsonValue> Numbers(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Numbers(member.Value!)),
        JsonArray items => items.SelectMany(item => Numbers(item!)),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => [value],
        _ => [],
    };
}
