using BenchmarkDotNet.Attributes;
using ReproSuite.Numerics;

namespace ReproSuite.Benchmarks;

/// <summary>The elementary functions over 3,200 numbers: a layer of 100 units at batch 32.</summary>
public class FunctionBenchmarks
{
    private readonly float[] _x = new float[3200];
    private readonly float[] _y = new float[3200];

    [GlobalSetup]
    public void Fill() => RandomStream.Derive("bench", "arguments").FillUniform(_x, -4f, 4f);

    [Benchmark]
    public void Exp() => Det.Exp(_x, _y);

    [Benchmark]
    public void Tanh() => Det.Tanh(_x, _y);

    [Benchmark]
    public void Sigmoid() => Det.Sigmoid(_x, _y);
}
