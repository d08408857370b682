using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Tests.Identity;

public class CanonicalJsonTests
{
    [Fact]
    public void Every_value_is_written_with_its_keys_in_ordinal_order() =>
        Assert.Equal(
            """{"adam":{"beta1":0.9,"beta2":0.999,"epsilon":1E-07,"learning-rate":0.001}}""",
            CanonicalJson.Write(new Adam()));

    [Fact]
    public void A_trial_spec_is_written_in_full_but_for_options_that_nobody_asked_for_and_what_is_not_identity() =>
        Assert.Equal(
            """{"data":{"relabel":false,"set":"glyphs","train-rows":"0..9"},"fold":1,"model":{"network":{"layers":[{"dense":{"activation":{"softmax":{}},"kernel-initializer":{"glorot-uniform":{}},"l1":0,"l2":0,"name":"output","units":2}}]}},"preprocessing":[{"rescale":{"divide-by":255}}],"seed":2,"split":{"kfold":{"folds":3,"seed":0,"stratified":true}},"training":{"batch":32,"epochs":4,"loss":{"cross-entropy":{}},"optimizer":{"sgd":{"learning-rate":0.01,"momentum":0,"nesterov":false}}}}""",
            CanonicalJson.Write(new TrialSpec(
                new DataSpec("glyphs", new RowRange(0, 9), Digest: "not identity"), new KFold(3), Fold: 1, Seed: 2,
                [new Rescale(255)], new Mlp([], Output: 2).Resolve(), new TrainingSpec(4, Optimizer: new Sgd()))));

    [Theory]
    [InlineData(0.1, 0.1, true)]
    [InlineData(0.1 + 0.2, 0.3, false)]
    [InlineData(1.0, 1.0000000000000002, false)]
    [InlineData(0.0, -0.0, false)]
    [InlineData(double.Epsilon, 2 * double.Epsilon, false)]
    public void Equal_bits_and_only_equal_bits_give_equal_text(double a, double b, bool same) =>
        Assert.Equal(same, CanonicalJson.Write(new Rescale(a)) == CanonicalJson.Write(new Rescale(b)));

    [Fact]
    public void Flatten_names_every_value_by_its_path()
    {
        var values = CanonicalJson.Flatten("""{"a":{"b":1,"c":[true,{"d":null}]},"e":[],"f":{}}""");

        Assert.Equal(
            [("a.b", "1"), ("a.c[0]", "true"), ("a.c[1].d", "null"), ("e", "[]"), ("f", "{}")],
            values.Select(v => (v.Key, v.Value)));
    }

    [Fact]
    public void Text_is_written_as_it_is() =>
        Assert.Equal("""{"says":"a = 0.5 ± 0.1 <b> + 'c'","source":"\"\\\n"}""", CanonicalJson.Write(new Claim("a = 0.5 ± 0.1 <b> + 'c'", "\"\\\n")));
}
