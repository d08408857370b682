using System.Diagnostics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Initializers;

/// <summary>Draws a kernel's first weights; element = position in row-major order, one word of the stream each.</summary>
internal static class Initializer
{
    /// <summary>Fills a kernel [in, units]; fan-in and fan-out are its sides.</summary>
    public static void Fill(InitializerSpec spec, Matrix kernel, RandomStream stream)
    {
        double inputs = kernel.Rows, outputs = kernel.Columns;
        switch (spec)
        {
            case GlorotUniform: FillUniform(kernel, Math.Sqrt(6 / (inputs + outputs)), stream); break;
            case HeUniform: FillUniform(kernel, Math.Sqrt(6 / inputs), stream); break;
            case GlorotNormal: TruncatedNormal.Fill(kernel.Span, Math.Sqrt(2 / (inputs + outputs)), stream); break;
            case HeNormal: TruncatedNormal.Fill(kernel.Span, Math.Sqrt(2 / inputs), stream); break;
            default: throw new UnreachableException($"No initializer for {spec.GetType().Name}.");
        }
    }

    private static void FillUniform(Matrix kernel, double limit, RandomStream stream) =>
        stream.FillUniform(kernel.Span, (float)-limit, (float)limit);
}
