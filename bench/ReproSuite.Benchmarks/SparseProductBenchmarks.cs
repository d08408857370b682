using BenchmarkDotNet.Attributes;
using ReproSuite.Numerics;
using ReproSuite.Training.Benchmarks;

namespace ReproSuite.Benchmarks;

/// <summary>The two products of a first layer of 128 units on a batch of 512 compressed rows with about a hundred of 10,000 terms each, and the same on dense rows.</summary>
public class SparseProductBenchmarks
{
    private const int Rows = 512, Terms = 10_000, Units = 128;

    private readonly Matrix _kernel = new(Terms, Units);
    private readonly Matrix _output = new(Rows, Units);
    private readonly Matrix _kernelGradient = new(Terms, Units);
    private SparseRows _compressed;
    private Matrix _dense;

    [GlobalSetup]
    public void Fill()
    {
        var samples = GeneratedRows.Sparse(Rows, Terms, words: 300, classes: 2);
        _compressed = new SparseRows(samples.Features.Sparse!, samples.Rows);
        _dense = samples.Features.Sparse!.ToDense();
        RandomStream.Derive("bench", "kernel").FillUniform(_kernel.Span);
    }

    [Benchmark]
    public void Forward() => SparseProduct.Multiply(_compressed, _kernel, _output);

    [Benchmark]
    public void KernelGradient() => SparseProduct.MultiplyTransposedLeft(_compressed, _output, _kernelGradient);

    [Benchmark]
    public void DenseForward() => MatrixProduct.Multiply(_dense, _kernel, _output);

    [Benchmark]
    public void DenseKernelGradient() => MatrixProduct.MultiplyTransposedLeft(_dense, _output, _kernelGradient);
}
