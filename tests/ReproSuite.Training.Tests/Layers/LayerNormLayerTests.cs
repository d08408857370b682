using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Parameters;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Layers;

public class LayerNormLayerTests
{
    [Theory, InlineData(0, 1e-3), InlineData(1, 1e-5)]
    public void Two_steps_and_an_evaluation_are_those_of_PyTorch(int number, double epsilon)
    {
        var known = KnownAnswers.Read("layers.json").GetProperty("layer-norm")[number];
        var (rows, width) = (known.GetProperty("rows").GetInt32(), known.GetProperty("width").GetInt32());
        var (layer, parameters) = Layer(width, rows, epsilon);
        LayerAnswers.Check(known, layer, parameters);
    }

    [Fact]
    public void A_row_is_normalized_alike_in_any_company_and_in_training_as_in_evaluation()
    {
        var x = Example.Normal("x", 50, 37, 3f);
        var (layer, _) = Layer(37, 50);
        var whole = LayerAnswers.Bits(layer.ForwardTraining(x, 1));
        foreach (var rows in new[] { 1, 7, 50 })
            Assert.Equal(whole, Enumerable.Range(0, 50).Chunk(rows).SelectMany(part => LayerAnswers.Bits(layer.Forward(x.Slice(part[0], part.Length)))));
    }

    /// <summary>0.1f times 31 is no float: a mean in float would leave a difference, which 1/sqrt(epsilon) would blow up.</summary>
    [Fact]
    public void A_constant_row_becomes_exactly_beta()
    {
        var (layer, parameters) = Layer(31, 3);
        var beta = parameters.Tensors.Single(t => t.Name == "layer/beta").Weights;
        Example.Normal("beta", 1, 31).Span.CopyTo(beta.Span);
        var x = new Matrix(3, 31);
        x.Span.Fill(0.1f);
        var y = layer.Forward(x);
        for (var row = 0; row < 3; row++) Assert.Equal(beta.Span.ToArray(), y.Row(row).ToArray());
    }

    [Fact]
    public void Below_the_first_trained_layer_no_gradient_is_passed_on()
    {
        var spec = new LayerNorm(Name: "layer");
        var parameters = new ParameterBuffer(new Network([spec]), 4, new Workspace());
        var layer = new LayerNormLayer(spec, parameters, 4, 2, passesGradient: false, new Workspace());
        layer.ForwardTraining(Example.Normal("x", 2, 4), 1);
        Assert.Equal(0, layer.Backward(Example.Normal("dy", 2, 4)).Rows);
        Assert.All(parameters.Gradients, gradient => Assert.NotEqual(0f, gradient));
    }

    private static (LayerNormLayer Layer, ParameterBuffer Parameters) Layer(int width, int rows, double epsilon = 1e-3)
    {
        var spec = new LayerNorm(epsilon, "layer");
        var parameters = new ParameterBuffer(new Network([spec]), width, new Workspace());
        return (new LayerNormLayer(spec, parameters, width, rows, passesGradient: true, new Workspace()), parameters);
    }
}
