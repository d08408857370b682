using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;

namespace ReproSuite.Core.Tests.Records;

public class OutcomeDigestTests
{
    private static readonly EpochRecord Epoch = new(1, new PartScore(0.5, 3, 4), new PartScore(0.25, 4, 4), new PartScore(2, 1, 2), 0, 0.125, ["0123456789abcdef", "fedcba9876543210"]);

    private static readonly TrialOutcome Outcome = new(
        TrialStatus.Completed, "", [Epoch, Epoch with { Epoch = 2 }], Steps: 8, BestEpoch: 1, KeptEpoch: 2, Parameters: 6, ["hidden/kernel", "hidden/bias"], "first", "last",
        Judged(3, 1), Judged(1, 0), Judged(2, 2));

    [Fact]
    public void An_epoch_s_digest_is_that_of_its_written_form() => Assert.Equal(
        Sha256("""
            repro-epoch-v1
            {"epoch":1,"running":{"loss":0.5,"correct":3,"count":4},"train":{"loss":0.25,"correct":4,"count":4},"validation":{"loss":2,"correct":1,"count":2},"penalty":0,"learning-rate":0.125,"weights":["0123456789abcdef","fedcba9876543210"]}
            """),
        OutcomeDigest.Of(Epoch));

    [Fact]
    public void A_trial_s_digest_is_that_of_its_figures_and_its_epochs_digests() => Assert.Equal(
        Sha256($$"""
            repro-trial-outcome-v1
            {"status":"diverged","reason":"why","epochs":[],"steps":8,"best-epoch":1,"kept-epoch":2,"parameters":6,"tensors":["hidden/kernel","hidden/bias"],"initial-weights":"first","final-weights":"last","train":null,"validation":null,"test":null}
            {{OutcomeDigest.Of(Epoch)}}
            {{OutcomeDigest.Of(Epoch with { Epoch = 2 })}}

            """),
        OutcomeDigest.Of(Outcome with { Status = TrialStatus.Diverged, Reason = "why", Train = null, Validation = null, Test = null }));

    [Fact]
    public void A_suite_s_digest_is_that_of_its_trials_by_key()
    {
        var (a, b) = (Record("a", Outcome), Record("b", Outcome with { Steps = 9 }));
        var lines = new[] { a, b }.OrderBy(r => r.Key.Hex, StringComparer.Ordinal).Select(r => $"{r.Key.Hex} {OutcomeDigest.Of(r.Outcome)}\n");
        Assert.Equal(Sha256("repro-suite-outcome-v1\n" + string.Concat(lines)), OutcomeDigest.Of([a, b]));
    }

    [Fact]
    public void Neither_order_nor_repetition_of_records_changes_a_suite_s_digest()
    {
        TrialRecord[] records = [.. Enumerable.Range(0, 7).Select(i => Record($"{i}", Outcome with { Steps = i }))];
        var digest = OutcomeDigest.Of(records);
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            random.Shuffle(records);
            Assert.Equal(digest, OutcomeDigest.Of([.. records, records[0]]));
        }
        Assert.NotEqual(digest, OutcomeDigest.Of(records[1..]));
    }

    [Fact]
    public void Results_that_are_exchanged_between_two_trials_change_a_suite_s_digest()
    {
        var other = Outcome with { Steps = 9 };
        Assert.NotEqual(OutcomeDigest.Of([Record("a", Outcome), Record("b", other)]), OutcomeDigest.Of([Record("a", other), Record("b", Outcome)]));
    }

    [Fact]
    public void Every_figure_and_every_word_of_an_outcome_is_in_its_digest()
    {
        var changed = Leaves(JsonSerializer.SerializeToNode(Outcome, RecordJson.Options)!).Select(ChangedAt).ToList();
        Assert.InRange(changed.Count, 50, 200);
        Assert.Distinct([OutcomeDigest.Of(Outcome), .. changed.Select(OutcomeDigest.Of)]);
    }

    [Fact]
    public void The_last_bit_of_a_loss_and_the_sign_of_a_zero_are_in_the_digest() => Assert.Distinct(
        new[] { 0.5, Math.BitIncrement(0.5), 0, -0.0, double.Epsilon }.Select(loss => OutcomeDigest.Of(Epoch with { Running = Epoch.Running with { Loss = loss } })));

    /// <summary>The outcome with one of its leaves changed a little.</summary>
    private static TrialOutcome ChangedAt(string path)
    {
        var root = JsonSerializer.SerializeToNode(Outcome, RecordJson.Options)!;
        var leaf = Walk(root).Single(node => node.GetPath() == path);
        leaf.ReplaceWith(JsonNode.Parse(leaf.GetValueKind() == JsonValueKind.Number ? $"1{leaf.ToJsonString()}" : leaf.ToJsonString() == "\"completed\"" ? "\"diverged\"" : "\"other\"")!);
        return root.Deserialize<TrialOutcome>(RecordJson.Options)!;
    }

    private static List<string> Leaves(JsonNode root) => [.. Walk(root).OfType<JsonValue>().Select(leaf => leaf.GetPath())];

    private static IEnumerable<JsonNode> Walk(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Walk(member.Value!)),
        JsonArray items => items.SelectMany(item => Walk(item!)),
        _ => [node],
    };

    private static TrialRecord Record(string name, TrialOutcome outcome) => new(new TrialKey(Digest.Of(name)), new EngineId("exact", 1), "", "", "{}", outcome);

    private static Evaluation Judged(long right, long wrong) => new(0.5, new ConfusionMatrix(2, [right, wrong, 0, right]));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
