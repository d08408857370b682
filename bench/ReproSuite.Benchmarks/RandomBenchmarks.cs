using BenchmarkDotNet.Attributes;
using ReproSuite.Numerics;

namespace ReproSuite.Benchmarks;

/// <summary>Random words for the dropout of 3,200 numbers, and first weights for 784 × 100.</summary>
public class RandomBenchmarks
{
    private readonly RandomStream _stream = RandomStream.Derive("bench", "stream");
    private readonly uint[] _words = new uint[3200];
    private readonly float[] _weights = new float[78_400];
    private uint _step;

    [Benchmark]
    public void Words() => _stream.FillWords(_words, 0, ++_step);

    [Benchmark]
    public void Uniform() => _stream.FillUniform(_weights, -0.1f, 0.1f);
}
