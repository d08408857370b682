using ReproSuite.Core.Specs;
using ReproSuite.Training.Activations;
using ReproSuite.Training.Diagnostics;

namespace ReproSuite.Training.Tests.Diagnostics;

public class SaturationTests
{
    public static TheoryData<ActivationSpec> WithAFlatPart => [new Sigmoid(), new Tanh(), new Relu(), new Elu(), new Elu(2.5), new Selu(), new Softplus(), new Softsign()];

    /// <summary>The slope comes from the activation's own backward pass. Around the bound, where it lies between 0.5 and 2 % of its greatest, either is right.</summary>
    [Theory, MemberData(nameof(WithAFlatPart))]
    public void An_output_is_saturated_where_the_slope_is_a_hundredth_of_the_greatest(ActivationSpec spec)
    {
        var rule = Saturation.Of(spec)!;
        var x = Enumerable.Range(-300, 601).Select(i => i / 10f).ToArray();
        var (y, slope) = (x.ToArray(), Enumerable.Repeat(1f, x.Length).ToArray());
        Activation.Of(spec).Forward(y);
        Activation.Of(spec).Backward(Activation.Of(spec).NeedsInput ? x : y, slope);
        var greatest = slope.Max();
        for (var i = 0; i < x.Length; i++)
        {
            if (slope[i] < 0.005f * greatest) Assert.True(rule(y[i]), $"{x[i]} is flat");
            if (slope[i] > 0.08f * greatest) Assert.False(rule(y[i]), $"{x[i]} is steep");
        }
        Assert.Contains(y, output => rule(output));
    }

    [Fact]
    public void Activations_that_never_level_off_or_turn_back_have_no_rule() =>
        Assert.All(new ActivationSpec[] { new LeakyRelu(), new Gelu(), new Swish(), new Linear() }, spec => Assert.Null(Saturation.Of(spec)));
}
