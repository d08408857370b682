using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Legs.Tests;

/// <content>Trials that need others first: earlier weights, frozen and pruned, and every kind of search.</content>
internal static partial class MicroSuite
{
    private static TrainingSpec Earlier => Training(16, new Sgd(0.1, 0.9));

    private static Suite Transfer() => Suite("transfer", new DataSpec("glyphs", new RowRange(0, 120), new RowRange(0, 40), [5, 6, 7], Relabel: true), new KFold(2), [
        Variant("fresh", new Mlp([17, 9], 3), Training(8, new Sgd(0.1)), Bytes),
        From(new Pretrained(Earlier, new DataSpec("glyphs", new RowRange(0, 150), new RowRange(0, 20), [1, 2], Relabel: true), new Holdout(0.2), new Mlp([17, 9], 2)),
            Variant("frozen", new Mlp([17, 9], 3), Training(8, new Sgd(0.1)) with { Freeze = new Freeze(["dense_1", "dense_2"]) }, Bytes)),
        From(new Pretrained(Earlier, Layers: ["dense_1", "batch-norm_1", "dense_2"]),
            Variant("thawing", new Network([new Dense(17), new BatchNorm(), new Activate(new Relu()), new Dense(9, new Relu()), new Dense(3, new Softmax())]),
                Training(8, new Adam()) with { Freeze = new Freeze(["batch-norm_1", "dense_2"], Epochs: 1) }, Bytes)),
        From(new Pretrained(Earlier, Layers: ["dense_1", "output"], Prune: 0.7), Variant("pruned", new Mlp([17], 3), Training(8, new Sgd(0.05, 0.9)), Bytes)),
        From(new Fresh(), Variant("named-fresh", new Mlp([5], 3), Training(8, new Sgd(0.1)), Bytes)),
    ]);

    private static Suite Searches() => Suite("searches", new DataSpec("moons", new RowRange(0, 90), new RowRange(0, 30)), new KFold(2), [
        Variant("plain", new Stack([new Block(5, new Tanh(), new HeUniform(), 1e-4, 1e-3, 0.1)], 1, new Sigmoid()), Binary(7, new Adam(0.02)), new Standardize()),
        By(new Hyperband(
            [
                new RepeatParameter("model.blocks", 1, 2, [new ChoiceParameter("units", [3, 5]), new FloatParameter("l2", 1e-4, 1e-2, Log: true), new FloatParameter("dropout", 0, 0.5, Step: 0.1), new WordParameter("activation", ["relu", "tanh"])]),
                new FloatParameter("training.optimizer.learning-rate", 0.01, 0.1),
            ], MaxEpochs: 2, Factor: 2, Iterations: 2, new KFold(2), ParameterSearchSpec.Loss, FinalEpochs: 1),
            Variant("hyperband", new Stack([new Block(4)], 1), Binary(7, new Adam(0.02)), new Standardize())),
        By(new RandomSearch([new IntParameter("training.batch", 4, 12, 2), new BooleanParameter("training.optimizer.nesterov")], 3, Epochs: 1, new Holdout(0.3), ParameterSearchSpec.Loss, FinalEpochs: 3),
            Variant("random", new Mlp([5], 1), Binary(7, new Sgd(0.1, 0.9)), new Standardize())),
        By(new GridSearch([new ChoiceParameter("training.batch", [5, 9]), new FloatParameter("training.optimizer.momentum", 0.5, 0.9, Step: 0.4)], Epochs: 1, new Holdout(0.4), ParameterSearchSpec.Loss, FinalEpochs: 3),
            Variant("grid", new Mlp([5], 1), Binary(7, new Sgd(0.1)), new Standardize())),
        By(new CrossValidate(new IteratedKFold(2, 2, Seed: 5), Extra: 1), Variant("epochs", new Mlp([5], 1), Binary(7, new Sgd(0.2)), new Standardize())),
    ]);

    private static Suite WholeRows() => Suite("whole-rows", new DataSpec("moons", new RowRange(0, 50), new RowRange(0, 30)), new Whole(), [
        Variant("all", new Mlp([5], 1), Binary(7, new Sgd(0.2)), new Standardize()),
        By(new CrossValidate(new KFold(2)), Variant("by-folds", new Mlp([6], 1), Binary(7, new Sgd(0.2)), new Standardize())),
    ]);

    private static Suite Dealt() => Suite("dealt", new DataSpec("moons", new RowRange(0, 40), new RowRange(0, 30)), new IteratedKFold(2, 2, Stratified: false, Seed: 3), [
        Variant("again", new Mlp([5], 1), Binary(7, new Sgd(0.2)), new Standardize()),
    ]);

    private static Variant From(StartSpec start, Variant variant) => variant with { Configuration = variant.Configuration with { Start = start } };

    private static Variant By(SearchSpec search, Variant variant) => variant with { Configuration = variant.Configuration with { Search = search } };
}
