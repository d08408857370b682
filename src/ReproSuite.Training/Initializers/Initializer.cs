using System.Diagnostics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Initializers;

/// <summary>Draws the first weights of a kernel or a bias; element = position in row-major order, one word of the stream each.</summary>
internal static class Initializer
{
    /// <summary>Fills a kernel [in, units]; fan-in and fan-out are its sides.</summary>
    public static void Fill(InitializerSpec spec, Matrix kernel, RandomStream stream) => Fill(spec, kernel, kernel.Rows, kernel.Columns, stream);

    /// <summary>Fills a bias [1, units]; fan-in and fan-out are both its length, as in Keras.</summary>
    public static void FillBias(InitializerSpec spec, Matrix bias, RandomStream stream) => Fill(spec, bias, bias.Columns, bias.Columns, stream);

    private static void Fill(InitializerSpec spec, Matrix kernel, double inputs, double outputs, RandomStream stream)
    {
        switch (spec)
        {
            case GlorotUniform: FillUniform(kernel, Math.Sqrt(6 / (inputs + outputs)), stream); break;
            case HeUniform: FillUniform(kernel, Math.Sqrt(6 / inputs), stream); break;
            case GlorotNormal: TruncatedNormal.Fill(kernel.Span, Math.Sqrt(2 / (inputs + outputs)), stream); break;
            case HeNormal: TruncatedNormal.Fill(kernel.Span, Math.Sqrt(2 / inputs), stream); break;
            case LecunUniform: FillUniform(kernel, Math.Sqrt(3 / inputs), stream); break;
            case LecunNormal: TruncatedNormal.Fill(kernel.Span, Math.Sqrt(1 / inputs), stream); break;
            case Zeros: kernel.Span.Clear(); break;
            case Constant constant: kernel.Span.Fill((float)constant.Value); break;
            case RandomNormal normal: stream.FillNormal(kernel.Span, 0f, (float)normal.Deviation); break;
            case RandomUniform uniform: FillUniform(kernel, uniform.Limit, stream); break;
            default: throw new UnreachableException($"No initializer for {spec.GetType().Name}.");
        }
    }

    private static void FillUniform(Matrix kernel, double limit, RandomStream stream) =>
        stream.FillUniform(kernel.Span, (float)-limit, (float)limit);
}
