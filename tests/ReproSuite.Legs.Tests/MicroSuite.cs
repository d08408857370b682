using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;
using ReproSuite.Data;
using ReproSuite.Data.Sets;

namespace ReproSuite.Legs.Tests;

/// <summary>Small suites of two epochs that together use every kind of every spec, and so every kernel; <c>CompletenessTests</c> holds them to it.</summary>
internal static partial class MicroSuite
{
    private static readonly Rescale Bytes = new(255);

    public static IReadOnlyList<Suite> Suites { get; } =
    [
        Glyphs(), Moons(), MoonFolds(), Texts(), TextHoldout(),
        Layers(), TextLayers(),
        Rates(), RatesOfTexts(),
        Scaling(), LeakyTexts(),
        OwnTable(), OwnTables(), OwnArrays(), OwnImages(),
        Images(), LookedInto(), LookedIntoClipped(),
        Transfer(), Searches(), WholeRows(), Dealt(),
        Numbers(), Drawn(), Mistaken(), OwnTargets(),
    ];

    /// <summary>A source of its own, with nothing read yet.</summary>
    public static DataSource Open() =>
        new(new DataLibrary(new DataFolders(Root: null, Cache: "nowhere"), _ => { }, downloads: null, [new Glyphs(), new Moons(), new NoisySine(), new TinyTexts()]));

    /// <summary>Images: odd widths, last batches that are smaller, every layer; five of the ten classes.</summary>
    private static Suite Glyphs() => Suite("glyphs", new DataSpec("glyphs", new RowRange(0, 300), new RowRange(0, 80), [1, 3, 4, 6, 8], Relabel: true), new KFold(2), [
        Variant("wide", new Mlp([100, 17], 5, Dropout: 0.3, L1: 1e-4, L2: 1e-3), Training(32, new Sgd(0.05, 0.9), new EarlyStopping(Patience: 1)), Bytes),
        Variant("linear", new Mlp([], 5), Training(300, new Sgd(0.1)), new MinMax()),
        Variant("tanh", new Mlp([5], 5, new Tanh(), new HeUniform()), Training(7, new Sgd(0.02, 0.8, Nesterov: true)), new Standardize()),
        Variant("norm", new Network([
            new Dense(17, KernelInitializer: new HeNormal()),
            new BatchNorm(0.9, 1e-2),
            new Activate(new Relu()),
            new Dropout(0.25),
            new Dense(5, new Sigmoid(), new GlorotNormal(), L2: 1e-2),
            new BatchNorm(),
            new Activate(new Tanh()),
            new Dense(5, new Softmax(), L1: 1e-3),
        ]), Training(7, new Adam(0.01, 0.8, 0.99, 1e-6), new EarlyStopping("train.accuracy", 0, 0.01, RestoreBest: false)), Bytes),
        Variant("too-fast", new Mlp([5], 5), Training(7, new Sgd(1e30)), Bytes),
        Variant("majority", new Majority(), Training(7, new Adam())),
    ]);

    /// <summary>Two features, one output: the shapes at the other end.</summary>
    private static Suite Moons() => Suite("moons", new DataSpec("moons", new RowRange(0, 200), new RowRange(0, 50)), new Holdout(0.3), [
        Variant("tanh", new Mlp([5, 17], 1, new Tanh(), L2: 1e-3), Binary(7, new Adam(0.02)), new Standardize()),
        Variant("norm-first", new Network([new BatchNorm(), new Activate(new Sigmoid()), new Dense(33), new Activate(new Linear()), new Dense(1, new Sigmoid())]), Binary(32, new Sgd(0.1, 0.5)), new MinMax()),
        Variant("line", new Mlp([], 1), Binary(13, new Sgd(0.5)), new Standardize()),
    ]);

    private static Suite MoonFolds() => Suite("moon-folds", new DataSpec("moons", new RowRange(100, 200), new RowRange(0, 30)), new KFold(3, Stratified: false, Seed: 7), [
        Variant("sigmoid", new Mlp([17], 2, new Sigmoid(), OutputActivation: new Softmax()), Training(1, new Sgd(0.1, 0.9), new EarlyStopping(Patience: 1)), new Standardize()),
    ]);

    /// <summary>Compressed rows.</summary>
    private static Suite Texts() => Suite("texts", new DataSpec("tiny-texts"), new Predefined(new RowRange(10, 31)), [
        Variant("tf-idf", new Mlp([17], 1, L2: 1e-2), Binary(7, new Adam(0.01)), new TfIdf(40, VectorizerSpec.English)),
        Variant("multi-hot", new Mlp([33, 5], 2, Dropout: 0.5, L1: 1e-3), Training(32, new Sgd(0.05, 0.9)), new MultiHot(50, VectorizerSpec.English)),
        Variant("count", new Mlp([], 2), Training(5, new Sgd(0.1, 0.5, Nesterov: true)), new TermCount(30, VectorizerSpec.English), new Rescale(3)),
    ]);

    private static Suite TextHoldout() => Suite("text-holdout", new DataSpec("tiny-texts", new RowRange(0, 50), new RowRange(3, 20)), new Holdout(0.25, Stratified: false, Seed: 3), [
        Variant("tf-idf", new Mlp([100], 1), Binary(16, new Adam()), new TfIdf()),
    ]);

    private static Suite Suite(string name, DataSpec data, SplitSpec split, EquatableList<Variant> variants) =>
        new(name, name, "Are the bits the same?", data, split, [1], new Measures(), variants[0].Name, variants);

    private static Variant Variant(string name, ModelSpec model, TrainingSpec training, params PreprocessingSpec[] steps) =>
        new(name, new Configuration(model, training, [.. steps]));

    private static TrainingSpec Training(int batch, OptimizerSpec optimizer, params CallbackSpec[] callbacks) => new(Epochs: 2, batch, new CrossEntropy(), optimizer, [.. callbacks]);

    private static TrainingSpec Binary(int batch, OptimizerSpec optimizer) => new(Epochs: 2, batch, new BinaryCrossEntropy(), optimizer);
}
