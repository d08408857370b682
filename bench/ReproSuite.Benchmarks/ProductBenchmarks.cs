using BenchmarkDotNet.Attributes;
using ReproSuite.Numerics;

namespace ReproSuite.Benchmarks;

/// <summary>The three products of a dense layer at the shapes of the catalogue's networks: batch × inputs × outputs.</summary>
public class ProductBenchmarks
{
    private Matrix _input;
    private Matrix _kernel;
    private Matrix _output;
    private Matrix _inputGradient;
    private Matrix _kernelGradient;

    [Params("32x784x100", "32x100x100", "32x100x10", "32x784x200", "32x200x200", "256x784x128", "256x128x64", "1024x784x128")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void Fill()
    {
        int[] sizes = Array.ConvertAll(Shape.Split('x'), int.Parse);
        (_input, _kernel, _output) = (Uniform("input", sizes[0], sizes[1]), Uniform("kernel", sizes[1], sizes[2]), Uniform("output", sizes[0], sizes[2]));
        (_inputGradient, _kernelGradient) = (new Matrix(sizes[0], sizes[1]), new Matrix(sizes[1], sizes[2]));
    }

    [Benchmark]
    public void Forward() => MatrixProduct.Multiply(_input, _kernel, _output);

    [Benchmark]
    public void KernelGradient() => MatrixProduct.MultiplyTransposedLeft(_input, _output, _kernelGradient);

    [Benchmark]
    public void InputGradient() => MatrixProduct.MultiplyTransposedRight(_output, _kernel, _inputGradient);

    private static Matrix Uniform(string name, int rows, int columns)
    {
        var matrix = new Matrix(rows, columns);
        RandomStream.Derive("bench", name).FillUniform(matrix.Span);
        return matrix;
    }
}
