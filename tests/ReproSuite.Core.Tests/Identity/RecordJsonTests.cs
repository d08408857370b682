using System.Text.Json;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Identity;

public class RecordJsonTests
{
    private static readonly string Spec = CanonicalJson.Write(new TrialSpec(
        new DataSpec("glyphs"), new KFold(), 0, 1, [], new Mlp([4], Output: 2).Resolve(), new TrainingSpec(1, Optimizer: new Adam())));

    private static readonly TrialRecord Completed = new(
        TrialKey.Of(Spec, "data", "split", new EngineId("exact", 1)), new EngineId("exact", 1), "data", "split", Spec,
        new TrialOutcome(
            TrialStatus.Completed, "", [new EpochRecord(1, new PartScore(0.1 + 0.2, 3, 4), new PartScore(1e-300, 4, 4), new PartScore(2.5, 1, 2), 0, 1e-3, ["0123456789abcdef"])],
            Steps: 1, BestEpoch: 1, KeptEpoch: 1, Parameters: 14, ["output/kernel"], "first", "last",
            new Evaluation(0.5, new ConfusionMatrix(2, [3, 1, 0, 2])), new Evaluation(0.25, new ConfusionMatrix(2, [1, 0, 0, 1])), Test: null));

    [Fact]
    public void A_record_reads_back_as_it_was_and_writes_the_same_bytes()
    {
        var text = RecordJson.Write(Completed);

        Assert.Equal(Completed, RecordJson.Read(text));
        Assert.Equal(text, RecordJson.Write(RecordJson.Read(text)));
        Assert.DoesNotContain('\n', text);
    }

    [Fact]
    public void The_spec_stands_in_the_record_as_json_with_its_bytes_unchanged()
    {
        Assert.Contains($"\"spec\":{Spec},", RecordJson.Write(Completed), StringComparison.Ordinal);
        Assert.Equal(Spec, RecordJson.Read(RecordJson.Write(Completed)).Spec);
    }

    [Fact]
    public void A_spec_that_another_tool_wrote_anew_is_the_same_once_read()
    {
        var spaced = RecordJson.Write(Completed).Replace("{\"data\":", "{ \"d\\u0061ta\" :\n", StringComparison.Ordinal);
        Assert.NotEqual(RecordJson.Write(Completed), spaced);
        Assert.Equal(Completed, RecordJson.Read(spaced));
    }

    [Fact]
    public void A_long_list_reads_back_as_it_was()
    {
        var counts = Enumerable.Range(0, 30 * 30).Select(cell => (long)cell).ToEquatableList();
        var large = Completed with { Outcome = Completed.Outcome with { Test = new Evaluation(0.5, new ConfusionMatrix(30, counts)) } };
        Assert.Equal(large, RecordJson.Read(RecordJson.Write(large)));
    }

    [Fact]
    public void Keys_are_in_kebab_case_and_words_are_words()
    {
        var text = RecordJson.Write(Completed with { Outcome = TrialOutcome.Failed("out of luck") });

        Assert.Contains("\"status\":\"failed\",\"reason\":\"out of luck\"", text, StringComparison.Ordinal);
        Assert.Contains("\"best-epoch\":0", text, StringComparison.Ordinal);
        Assert.Contains("\"train\":null", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"key\":", "\"kee\":")]
    [InlineData("\"status\":\"completed\"", "\"status\":\"done\"")]
    [InlineData("\"status\":\"completed\"", "\"status\":0")]
    [InlineData("\"steps\":1,", "")]
    [InlineData("\"steps\":1,", "\"steps\":1,\"extra\":2,")]
    [InlineData("\"reason\":\"\"", "\"reason\":null")]
    [InlineData("\"counts\":[3,1,0,2]", "\"counts\":null")]
    [InlineData("\"epochs\":[", "\"epochs\":[null,")]
    [InlineData("\"key\":\"", "\"key\":\"0")]
    [InlineData("\"steps\":1,\"best-epoch\":1,", "\"best-epoch\":1,\"steps\":1,")]
    [InlineData("\"steps\":1,", "\"steps\":1,\"steps\":1,")]
    [InlineData("\"steps\":1,", "\"steps\":1.5,")]
    [InlineData("\"steps\":1,", "\"steps\":\"1\",")]
    [InlineData("\"counts\":[3,1,0,2]", "\"counts\":[3,1,0,null]")]
    [InlineData("\"running\":{", "\"running\":null,\"was\":{")]
    [InlineData("}}", "}")]
    public void A_record_that_is_not_whole_is_refused(string piece, string by)
    {
        var text = RecordJson.Write(Completed);
        Assert.Contains(piece, text, StringComparison.Ordinal);

        Assert.ThrowsAny<JsonException>(() => RecordJson.Read(text.Replace(piece, by, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Anything_else_is_refused(string text) => Assert.ThrowsAny<JsonException>(() => RecordJson.Read(text));
}
