using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Clipping;

/// <summary>Holds the gradients of a step within a limit, penalties included, before any weight is updated.</summary>
/// <remarks>
/// Value: g = g &gt; L ? L : g &lt; −L ? −L : g with L = float(limit). Norm, tensor by tensor: n = sqrt(Σ g²) in double, with the tree of
/// <see cref="Reduction"/> over the tensor in row-major order; where n &gt; limit, g = g · float(limit / n). Global norm: the tensors' Σ g² are
/// added in layer order, in double from 0, and one factor is for all. A gradient that is not a number stays so and ends the trial by its weight.
/// Source: Keras <c>clipvalue</c>, <c>clipnorm</c>, <c>global_clipnorm</c>.
/// </remarks>
internal sealed class Clipper(ClippingSpec spec)
{
    /// <summary>Steps in which a gradient was changed.</summary>
    public long ClippedSteps { get; private set; }

    /// <summary>Clips the gradients of a step.</summary>
    public void Clip(IReadOnlyList<Tensor> tensors)
    {
        var clipped = spec switch
        {
            ClipByValue value => ByValue(tensors, (float)value.Limit),
            ClipByNorm norm => ByNorm(tensors, norm.Limit),
            ClipByGlobalNorm norm => ByGlobalNorm(tensors, norm.Limit),
            _ => throw new UnreachableException($"No clipping for {spec.GetType().Name}."),
        };
        if (clipped) ClippedSteps++;
    }

    private static bool ByValue(IReadOnlyList<Tensor> tensors, float limit)
    {
        var clipped = false;
        for (var i = 0; i < tensors.Count; i++) clipped |= Hold(tensors[i].Gradients.Span, limit);
        return clipped;
    }

    private static bool ByNorm(IReadOnlyList<Tensor> tensors, double limit)
    {
        var clipped = false;
        for (var i = 0; i < tensors.Count; i++)
        {
            var norm = Math.Sqrt(Reduction.SumOfSquares(tensors[i].Gradients.Span));
            if (!(norm > limit)) continue;
            Scale(tensors[i].Gradients.Span, (float)(limit / norm));
            clipped = true;
        }
        return clipped;
    }

    private static bool ByGlobalNorm(IReadOnlyList<Tensor> tensors, double limit)
    {
        var squares = 0.0;
        for (var i = 0; i < tensors.Count; i++) squares += Reduction.SumOfSquares(tensors[i].Gradients.Span);
        var norm = Math.Sqrt(squares);
        if (!(norm > limit)) return false;
        for (var i = 0; i < tensors.Count; i++) Scale(tensors[i].Gradients.Span, (float)(limit / norm));
        return true;
    }

    private static bool Hold(Span<float> gradients, float limit)
    {
        var (above, below) = (Vector512.Create(limit), Vector512.Create(-limit));
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(gradients);
        var clipped = false;
        for (var i = 0; i < wide.Length; i++)
        {
            var (isAbove, isBelow) = (Vector512.GreaterThan(wide[i], above), Vector512.LessThan(wide[i], below));
            wide[i] = Vector512.ConditionalSelect(isAbove, above, Vector512.ConditionalSelect(isBelow, below, wide[i]));
            clipped |= (isAbove | isBelow).AsInt32() != Vector512<int>.Zero;
        }
        for (var i = wide.Length * Vector512<float>.Count; i < gradients.Length; i++)
        {
            if (!(gradients[i] > limit || gradients[i] < -limit)) continue;
            gradients[i] = gradients[i] > limit ? limit : -limit;
            clipped = true;
        }
        return clipped;
    }

    private static void Scale(Span<float> gradients, float factor)
    {
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(gradients);
        for (var i = 0; i < wide.Length; i++) wide[i] *= factor;
        for (var i = wide.Length * Vector512<float>.Count; i < gradients.Length; i++) gradients[i] *= factor;
    }
}
