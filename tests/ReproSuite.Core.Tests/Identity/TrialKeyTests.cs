using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Identity;

public class TrialKeyTests
{
    private static readonly EngineId Engine = new("exact", 3);

    [Fact]
    public void A_key_is_the_sha_256_of_its_five_parts()
    {
        var spec = Convert.ToHexStringLower(SHA256.HashData("{}"u8));
        var text = $"""["repro-trial-v1","exact",3,"data","split","{spec}"]""";

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), TrialKey.Of("{}", "data", "split", Engine).Hex);
    }

    [Fact]
    public void A_part_that_json_escapes_is_hashed_as_it_escapes_it()
    {
        const string Odd = "a \"b\" <c> \u00fc";
        var parts = new JsonArray("repro-trial-v1", Odd, 3, Odd, Odd, Digest.Of("{}"), "before");
        Assert.Equal(Digest.Of(parts.ToJsonString()), TrialKey.Of("{}", Odd, Odd, new EngineId(Odd, 3), new TrialKey("before")).Hex);
    }

    [Fact]
    public void Every_part_changes_the_key()
    {
        TrialKey[] keys =
        [
            TrialKey.Of("{}", "data", "split", Engine), TrialKey.Of("{ }", "data", "split", Engine),
            TrialKey.Of("{}", "data2", "split", Engine), TrialKey.Of("{}", "data", "split2", Engine),
            TrialKey.Of("{}", "data", "split", Engine with { Name = "other" }), TrialKey.Of("{}", "data", "split", Engine with { Numerics = 4 }),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Every_value_of_a_trial_spec_changes_the_key()
    {
        var spec = new TrialSpec(
            new DataSpec("glyphs"), new KFold(), 0, 1, [], new Mlp([4], Output: 2).Resolve(), new TrainingSpec(5));
        TrialSpec[] others =
        [
            spec with { Fold = 1 }, spec with { Seed = 2 }, spec with { Split = new KFold(Seed: 1) }, spec with { Preprocessing = [new Standardize()] },
            spec with { Data = spec.Data with { TrainRows = new RowRange(0, 5) } }, spec with { Training = spec.Training with { Batch = 33 } },
            spec with { Training = spec.Training with { Optimizer = new Adam(Epsilon: 1e-8) } }, spec with { Model = new Mlp([4], Output: 2, L2: 1e-9).Resolve() },
        ];

        Assert.Equal(others.Length + 1, others.Append(spec).Select(CanonicalJson.Write).Distinct().Count());
    }

    [Fact]
    public void A_shorthand_and_what_it_stands_for_have_one_key()
    {
        var shorthand = new Mlp([4, 3], Output: 2, Dropout: 0.5, L2: 0.1).Resolve();
        var written = new Network(
        [
            new Dense(4, new Relu(), L2: 0.1, Name: "dense_1"), new Dropout(0.5, "dropout_1"),
            new Dense(3, new Relu(), L2: 0.1, Name: "dense_2"), new Dropout(0.5, "dropout_2"),
            new Dense(2, new Softmax(), Name: "output"),
        ]);

        Assert.Equal(CanonicalJson.Write(written), CanonicalJson.Write(shorthand));
    }

    [Fact]
    public void People_see_twelve_digits() => Assert.Equal("0123456789ab", new TrialKey("0123456789abcdef").Short);
}
