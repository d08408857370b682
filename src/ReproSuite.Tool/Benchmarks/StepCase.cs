using ReproSuite.Core;
using ReproSuite.Core.Specs;

namespace ReproSuite.Tool.Benchmarks;

/// <summary>One of the networks whose step is timed on dense rows.</summary>
/// <param name="Name">Short and stable; the comparison with other frameworks goes by it.</param>
/// <param name="Hidden">Units of the hidden layers.</param>
/// <param name="Optimizer">With a rate so small that the network never learns its random labels, which would make its gradients untypically small.</param>
/// <param name="Bar">Share of the peak that is wanted.</param>
/// <param name="Batch">Rows of a step.</param>
/// <param name="AfterHidden">What follows each hidden layer.</param>
internal sealed record StepCase(string Name, int[] Hidden, OptimizerSpec Optimizer, double Bar, int Batch = 32, LayerSpec? AfterHidden = null)
{
    public const int Features = 784, Classes = 10;

    private static readonly Sgd _sgd = new(LearningRate: 1e-4);
    private static readonly Adam _adam = new(LearningRate: 1e-6);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<StepCase> All { get; } =
    [
        new("3x100-sgd", [100, 100, 100], _sgd, 0.65),
        new("6x200-sgd", [200, 200, 200, 200, 200, 200], _sgd, 0.70),
        new("128-64-adam", [128, 64], _adam, 0.70, Batch: 256),
        new("3x100-batch-norm", [100, 100, 100], _sgd, 0.45, AfterHidden: new BatchNorm()),
        new("3x100-adam", [100, 100, 100], _adam, 0.45),
        new("3x100-dropout", [100, 100, 100], _sgd, 0.45, AfterHidden: new Dropout(0.3)),
    ];

    /// <summary>The layers.</summary>
    public Network Network => new(
        Hidden.SelectMany(units => AfterHidden is null ? [Layer(units)] : (LayerSpec[])[Layer(units), AfterHidden])
            .Append(new Dense(Classes, new Softmax())).ToEquatableList());

    /// <summary>Batch, loss, optimizer.</summary>
    public TrainingSpec Training => new(Epochs: 1, Batch, new CrossEntropy(), Optimizer);

    /// <summary>As people write it: <c>784-100-100-10 · batch 32 · sgd, dropout</c>.</summary>
    public string Title => $"{string.Join('-', [Features, .. Hidden, Classes])} · batch {Batch} · {Word(Optimizer)}{(AfterHidden is null ? "" : $", {Word(AfterHidden)}")}";

    private static Dense Layer(int units) => new(units, new Relu());

    private static string Word(object spec) => SpecShape.Of(spec.GetType()).Name;
}
