using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Tests;

/// <summary>Small trials on generated data: classes are noisy clouds around different centres.</summary>
internal static class Example
{
    /// <summary>A fold whose rows are taken in turn: four of six train, one validates, one tests.</summary>
    public static FoldData Fold(int classes = 3, int rows = 60, int features = 5, float noise = 0.7f)
    {
        var x = Normal("features", rows, features, noise);
        var centres = Normal("centres", classes, features);
        var labels = Enumerable.Range(0, rows).Select(row => row * 7 / 3 % classes).ToArray();
        for (var row = 0; row < rows; row++)
            for (var j = 0; j < features; j++) x[row, j] += centres[labels[row], j];
        Samples Part(Func<int, bool> belongs) => new(x, labels, [.. Enumerable.Range(0, rows).Where(belongs)]);
        return new FoldData("clouds", classes, Part(row => row % 6 < 4), Part(row => row % 6 == 4), Part(row => row % 6 == 5));
    }

    /// <summary>A hidden layer, batch normalization before its activation and dropout after it if asked for, and softmax outputs.</summary>
    public static Network Network(int outputs = 3, double dropout = 0, double l1 = 0, double l2 = 0, ActivationSpec? hidden = null, bool norm = false) => new(
    [
        new Dense(8, norm ? new Linear() : hidden ?? new Relu(), new GlorotUniform(), l1, l2, Name: "hidden"),
        .. norm ? new LayerSpec[] { new BatchNorm(Name: "norm"), new Activate(hidden ?? new Relu(), "act") } : [],
        .. dropout > 0 ? new LayerSpec[] { new Dropout(dropout, "drop") } : [],
        new Dense(outputs, outputs == 1 ? new Sigmoid() : new Softmax(), Name: "output"),
    ]);

    public static TrialSpec Trial(
        ModelSpec? model = null, int epochs = 3, int batch = 7, OptimizerSpec? optimizer = null, LossSpec? loss = null, int seed = 1, int fold = 0,
        EquatableList<CallbackSpec> callbacks = default) =>
        new(new DataSpec("clouds"), new Holdout(), fold, seed, [], model ?? Network(), new TrainingSpec(epochs, batch, loss, optimizer, callbacks));

    public static TrialOutcome Train(TrialSpec spec, FoldData? data = null, Action<EpochRecord>? onEpoch = null, CancellationToken cancellation = default) =>
        new ExactEngine().Train(spec, data ?? Fold(), onEpoch ?? (_ => { }), cancellation);

    /// <summary>Normal numbers, the same for the same name.</summary>
    public static Matrix Normal(string name, int rows, int columns, float deviation = 1f)
    {
        var matrix = new Matrix(rows, columns);
        RandomStream.Derive("test", name).FillNormal(matrix.Span, 0f, deviation);
        return matrix;
    }
}
