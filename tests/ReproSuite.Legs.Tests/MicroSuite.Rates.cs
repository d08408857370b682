using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Legs.Tests;

/// <content>Optimizers, schedules, clipping, weighted and smoothed losses, and the callbacks that go with them.</content>
internal static partial class MicroSuite
{
    private static Suite Rates() => Suite("rates", new DataSpec("glyphs", new RowRange(0, 150), new RowRange(0, 60), [0, 2, 5, 7, 9], Relabel: true), new Holdout(0.3), [
        Rate("adagrad", new Adagrad(0.02, 0.2, 1e-6), new Exponential(0.9, Steps(3)), new ClipByValue(0.02)),
        Rate("adadelta", new Adadelta(0.5, 0.9, 1e-6), new Exponential(0.8, Steps(4), Staircase: true), new ClipByNorm(0.3)),
        Rate("rmsprop", new RmsProp(0.01, 0.8), new Piecewise([Steps(5), Epochs(1)], [0.005, 0.002]), new ClipByGlobalNorm(0.5)),
        Rate("rmsprop-momentum", new RmsProp(0.005, Momentum: 0.7, Epsilon: 1e-6), new StepDecay(Epochs(1), 0.3)),
        Rate("adamw", new AdamW(0.01, 0.1, 0.8, 0.99, 1e-6), new InverseTime(0.5, Steps(3))),
        Rate("adamw-stairs", new AdamW(), new InverseTime(0.5, Steps(3), Staircase: true)),
        Rate("adamax", new Adamax(0.02, 0.8, 0.99, 1e-6), new Polynomial(Steps(12), 0.001, 1.5)),
        Rate("nadam", new Nadam(0.01, 0.8, 0.99, 1e-6), new Cosine(Steps(12), 0.1)),
        Rate("sgd-decay", new Sgd(0.05, 0.9, WeightDecay: 0.1), new WarmRestarts(Steps(4), 3, 0.8, 0.1)),
        Rate("sgd-cyclic", new Sgd(0.02), new Cyclic(0.2, Steps(3), "triangular2")),
        Rate("sgd-one-cycle", new Sgd(0.02, WeightDecay: 0.01), new WarmUp(Steps(4), 0.001, new OneCycle(0.2, 0.4, 100))),
        new Variant("plateau", new Configuration(new Mlp([17], 5), new TrainingSpec(4, 7, new CrossEntropy(0.1), new Adam(), [
            new ReduceOnPlateau("train.accuracy", 0.5, 0, 0.5, 1, 0.0004), new Checkpoint("val.accuracy"), new EarlyStopping(Patience: 4, Baseline: 0.1),
        ], ClassWeights: new BalancedWeights()), [Bytes])),
    ]);

    /// <summary>Whole gradients of compressed rows.</summary>
    private static Suite RatesOfTexts() => Suite("rates-of-texts", new DataSpec("tiny-texts"), new Predefined(new RowRange(10, 31)), [
        TextRate("value", new Nadam(0.01), new ClipByValue(0.05)),
        TextRate("norm", new AdamW(0.01), new ClipByNorm(0.2)),
        TextRate("global-norm", new Adagrad(0.05), new ClipByGlobalNorm(0.2)),
    ]);

    private static Variant Rate(string name, OptimizerSpec optimizer, ScheduleSpec schedule, ClippingSpec? clipping = null) =>
        new(name, new Configuration(new Mlp([17], 5, L2: 1e-3), new TrainingSpec(2, 7, new CrossEntropy(), optimizer, [], Schedule: schedule, Clipping: clipping), [Bytes]));

    private static Variant TextRate(string name, OptimizerSpec optimizer, ClippingSpec clipping) => new(name, new Configuration(
        new Mlp([17], 1, L2: 1e-2),
        new TrainingSpec(2, 7, new BinaryCrossEntropy(0.2), optimizer, [], Schedule: new WarmUp(Steps(3)), Clipping: clipping, ClassWeights: new GivenWeights([0.5, 2])),
        [new TfIdf(40, VectorizerSpec.English)]));

    private static TrainingLength Steps(int count) => new(count, TrainingUnit.Steps);

    private static TrainingLength Epochs(int count) => new(count, TrainingUnit.Epochs);
}
