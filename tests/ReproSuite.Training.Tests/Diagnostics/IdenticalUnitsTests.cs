using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Diagnostics;

namespace ReproSuite.Training.Tests.Diagnostics;

public class IdenticalUnitsTests
{
    [Fact]
    public void Units_are_identical_when_every_number_of_theirs_is()
    {
        var kernel = new Matrix([1, 2, 1, 1, 2, 3, 4, 3, 3, 4], 0, 2, 5);
        Assert.Equal(1, IdenticalUnits.Share([kernel]));
        Assert.Equal(0.4, IdenticalUnits.Share([kernel, new Matrix([5, 6, 5, 7, 8], 0, 1, 5)]));
        Assert.Null(IdenticalUnits.Share([kernel, new Matrix([1, 2, 3, 4, 5], 0, 1, 5)]));
    }

    [Fact]
    public void Zeros_of_unlike_sign_are_not_identical() => Assert.Null(IdenticalUnits.Share([new Matrix([0f, -0f], 0, 1, 2)]));

    /// <summary>Géron's exercise: equal weights get equal gradients, so that a layer never does more than one unit could.</summary>
    [Theory]
    [InlineData(true, 1.0)]
    [InlineData(false, null)]
    public void Training_keeps_units_identical_that_start_so(bool equal, double? expected)
    {
        InitializerSpec first = equal ? new Constant(0.01) : new GlorotUniform();
        var model = new Network([new Dense(8, new Relu(), first, Name: "hidden"), new Dense(3, new Softmax(), first, Name: "output")]);
        var trial = Example.Trial(model, epochs: 5, optimizer: new Adam(0.01));
        var outcome = Example.Train(trial with { Training = trial.Training with { Diagnostics = true } });
        Assert.All(outcome.Epochs.Select(epoch => epoch.Layers!.Value).Append(outcome.Untrained!.Value), layers => Assert.Equal(expected, Hidden(layers).Identical));
        Assert.True(Hidden(outcome.Epochs[^1].Layers!.Value).Tensors[0].UpdateRatio > 0);

        static LayerFigures Hidden(IEnumerable<LayerFigures> layers) => layers.Single(layer => layer.Name == "hidden");
    }
}
