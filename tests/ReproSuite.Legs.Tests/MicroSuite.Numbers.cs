using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Legs.Tests;

/// <summary>Numbers in place of classes, and models that are drawn.</summary>
internal static partial class MicroSuite
{
    private static Suite Numbers() => Suite("numbers", new DataSpec("noisy-sine", new RowRange(0, 60), new RowRange(0, 30)), new KFold(2), [
        Variant("squared", new Mlp([17, 5], 1, new Tanh(), OutputActivation: new Linear()), Of(new MeanSquaredError(), 7, new Adam(0.01)), new Standardize()),
        Variant("absolute", new Mlp([33], 1, Dropout: 0.2, OutputActivation: new Linear()), Of(new MeanAbsoluteError(), 32, new Sgd(0.05, 0.9))),
        Variant("looked-into", new Mlp([9], 1, OutputActivation: new Linear()), Of(new MeanSquaredError(), 13, new Sgd(0.1)) with { Diagnostics = true }),
    ]) with { Measures = new Measures("test.rmse") };

    private static Suite Drawn() => Suite("drawn", new DataSpec("moons", new RowRange(0, 60), new RowRange(0, 30)), new Holdout(), [
        Variant("softmax", new Mlp([17], 2), Training(7, new Adam(0.01)) with { Draw = true }, new Standardize()),
        Variant("sigmoid", new Mlp([5], 1, Dropout: 0.2), Binary(32, new Sgd(0.1)) with { Draw = true }, new MinMax()),
    ]);

    private static TrainingSpec Of(RegressionLossSpec loss, int batch, OptimizerSpec optimizer) => new(Epochs: 2, batch, loss, optimizer) { Draw = true };
}
