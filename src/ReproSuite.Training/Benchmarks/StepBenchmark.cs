using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Losses;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Benchmarks;

/// <summary>The training step of a trial, taken out of its trial to be timed: gathering, forward, loss, backward and update on one thread, batch after batch in random order.</summary>
public sealed class StepBenchmark : IDisposable
{
    private readonly Workspace _memory = new();
    private readonly TrainingStep _step;
    private readonly Samples _samples;
    private readonly int[] _order;
    private readonly double[] _losses;
    private uint _steps;
    private int _next;

    /// <summary>Builds what a trial builds before its first step.</summary>
    /// <param name="network">The network.</param>
    /// <param name="training">Batch, loss and optimizer.</param>
    /// <param name="samples">The rows; at least one batch of them.</param>
    /// <exception cref="ArgumentException">There are fewer rows than a batch has.</exception>
    public StepBenchmark(Network network, TrainingSpec training, Samples samples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples.Count, training.Batch);
        var resolved = (Network)network.Resolve();
        var outputs = ((Dense)resolved.Layers[^1]).Units;
        BatchRows = training.Batch;
        Flops = BatchRows * FlopsPerRow(resolved, samples.Features);
        _samples = samples;
        _order = RandomStream.Derive("bench", "order").Permutation(samples.Rows);
        _losses = new double[BatchRows];
        var layers = new LayerStack(resolved, samples.Features.Columns, BatchRows, BatchRows, "bench", seed: 1, fold: 0, _memory);
        var batch = new Batch(BatchRows, samples.Features, _memory);
        var loss = Loss.Start(training.Loss, BatchRows, outputs, _memory);
        var optimizer = Optimizer.Start(training.Optimizer, layers.Parameters.Gradients.Length, _memory);
        _step = new TrainingStep(new HostLearner(layers, optimizer), loss, batch, BatchRows, outputs, _memory);
    }

    /// <summary>Rows of a step.</summary>
    public int BatchRows { get; }

    /// <summary>
    /// Floating-point operations of the products of a step; a multiply-add counts two. A dense layer has three products, the first one two, since nobody asks
    /// for the gradient of its input. Of compressed rows only what is stored counts. Everything else a step does is not counted.
    /// </summary>
    public double Flops { get; }

    /// <summary>Makes steps and measures them.</summary>
    /// <returns>Seconds per step.</returns>
    public double Time(int steps, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        for (var i = 0; i < steps; i++) Step();
        return clock.GetElapsedTime(start).TotalSeconds / steps;
    }

    /// <summary>Makes steps for a while, at least one.</summary>
    /// <returns>How many they were.</returns>
    public int StepFor(TimeSpan duration, TimeProvider clock)
    {
        var steps = 0;
        var start = clock.GetTimestamp();
        do
        {
            Step();
            steps++;
        }
        while (clock.GetElapsedTime(start) < duration);
        return steps;
    }

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();

    private void Step()
    {
        if (_next + BatchRows > _order.Length) _next = 0;
        if (_step.Run(_samples, _order.AsSpan(_next, BatchRows), ++_steps, _losses) is { } notFinite)
            throw new InvalidOperationException($"{notFinite} was not a finite number in step {_steps}; a benchmark needs a smaller learning rate.");
        _next += BatchRows;
    }

    private static double FlopsPerRow(Network network, FeatureMatrix features)
    {
        double flops = 0, inputs = features.Sparse is { } sparse ? (double)sparse.Count / sparse.RowCount : features.Columns;
        var isFirst = true;
        foreach (var layer in network.Layers.OfType<Dense>())
        {
            flops += (isFirst ? 2 : 3) * 2 * inputs * layer.Units;
            (inputs, isFirst) = (layer.Units, false);
        }
        return flops;
    }
}
