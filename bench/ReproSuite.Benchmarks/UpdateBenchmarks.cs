using BenchmarkDotNet.Attributes;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Benchmarks;

/// <summary>An update of the 99,710 weights of 784-100-100-100-10.</summary>
public class UpdateBenchmarks
{
    private const int Weights = 99_710;

    private readonly float[] _weights = new float[Weights];
    private readonly float[] _gradients = new float[Weights];
    private readonly Workspace _memory = new();
    private Optimizer _sgd = null!;
    private Optimizer _adam = null!;

    [GlobalSetup]
    public void Start()
    {
        RandomStream.Derive("bench", "gradients").FillUniform(_gradients, -1f, 1f);
        (_sgd, _adam) = (Optimizer.Start(new Sgd(1e-4), Weights, _memory), Optimizer.Start(new Adam(1e-6), Weights, _memory));
    }

    [GlobalCleanup]
    public void End() => _memory.Dispose();

    [Benchmark]
    public bool Sgd() => Update(_sgd);

    [Benchmark]
    public bool Adam() => Update(_adam);

    private bool Update(Optimizer optimizer)
    {
        optimizer.BeginStep();
        return optimizer.Update(0, _weights, _gradients);
    }
}
