using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Legs.Tests;

/// <content>Files beside this assembly, made by Own/make.py.</content>
internal static partial class MicroSuite
{
    private static string OwnFolder => Path.Combine(AppContext.BaseDirectory, "Own");

    private static Suite OwnTable() => Own("own-table", new Csv("flowers.csv", "kind", TestShare: 0.25, Categorical: ["colour"]), new Mlp([5], 3), new Standardize());

    private static Suite OwnTables() => Own("own-tables", new Csv("flowers.csv", "kind", "flowers-test.csv", Categorical: ["colour"]), new Mlp([5], 3), new MinMax());

    private static Suite OwnArrays() => Own("own-arrays", new Npz("arrays.npz"), new Mlp([5], 2), Bytes);

    private static Suite OwnImages() => Own("own-images", new Images("images"), new Mlp([7], 2), Bytes);

    private static Suite OwnTargets() => Suite("own-targets", new DataSpec(From: new Csv("flowers.csv", TestShare: 0.25, Categorical: ["colour", "kind"], Target: "height") { Home = OwnFolder }), new Holdout(0.25), [
        Variant("small", new Mlp([5], 1, OutputActivation: new Linear()), new TrainingSpec(2, 7, new MeanSquaredError(), new Sgd(0.05)), new Standardize()),
    ]) with { Measures = new Measures("test.rmse") };

    private static Suite Own(string name, FileSpec files, ModelSpec model, PreprocessingSpec step) =>
        Suite(name, new DataSpec(From: files with { Home = OwnFolder }), new Holdout(0.25), [Variant("small", model, Training(7, new Sgd(0.05)), step)]);
}
