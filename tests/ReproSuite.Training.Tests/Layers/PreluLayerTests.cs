using ReproSuite.Core.Specs;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Parameters;
using ReproSuite.Training.Tests.Vectors;

namespace ReproSuite.Training.Tests.Layers;

public class PreluLayerTests
{
    [Theory, InlineData(0), InlineData(1)]
    public void Two_steps_and_an_evaluation_are_those_of_PyTorch(int number)
    {
        var known = KnownAnswers.Read("layers.json").GetProperty("prelu")[number];
        var (layer, parameters) = Layer(known.GetProperty("width").GetInt32(), known.GetProperty("rows").GetInt32());
        LayerAnswers.Check(known, layer, parameters);
    }

    [Theory, InlineData(0.0), InlineData(0.25)]
    public void Slopes_start_where_the_suite_says(double initial)
    {
        var (_, parameters) = Layer(5, 3, initial);
        Assert.Equal(Enumerable.Repeat((float)initial, 5), parameters.Weights);
    }

    [Fact]
    public void Below_the_first_trained_layer_no_gradient_is_passed_on()
    {
        var spec = new Prelu(0.25, "layer");
        var parameters = new ParameterBuffer(new Network([spec]), 4, new Workspace());
        var layer = new PreluLayer(spec, parameters, 4, 9, passesGradient: false, new Workspace());
        layer.ForwardTraining(Example.Normal("x", 9, 4), 1);
        Assert.Equal(0, layer.Backward(Example.Normal("dy", 9, 4)).Rows);
        Assert.All(parameters.Gradients, gradient => Assert.NotEqual(0f, gradient));
    }

    private static (PreluLayer Layer, ParameterBuffer Parameters) Layer(int width, int rows, double initial = 0)
    {
        var spec = new Prelu(initial, "layer");
        var parameters = new ParameterBuffer(new Network([spec]), width, new Workspace());
        return (new PreluLayer(spec, parameters, width, rows, passesGradient: true, new Workspace()), parameters);
    }
}
