using System.Diagnostics;
using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp;

/// <summary>Holds the gradients of a step within a limit, penalties included, as the exact engine does: by value, by each tensor's norm, or by the norm of all.</summary>
internal sealed class TorchClipper(ClippingSpec spec)
{
    /// <summary>Steps in which a gradient was changed.</summary>
    public long ClippedSteps { get; private set; }

    /// <summary>Clips in place.</summary>
    public void Clip(IList<Tensor> gradients)
    {
        var clipped = spec switch
        {
            ClipByValue value => ByValue(gradients, (float)value.Limit),
            ClipByNorm norm => gradients.Select(gradient => Scale([gradient], norm.Limit)).ToList().Contains(true),
            ClipByGlobalNorm norm => Scale(gradients, norm.Limit),
            _ => throw new UnreachableException($"No clipping for {spec.GetType().Name}."),
        };
        if (clipped) ClippedSteps++;
    }

    private static bool ByValue(IList<Tensor> gradients, float limit)
    {
        var clipped = false;
        foreach (var gradient in gradients)
        {
            clipped |= (gradient.abs() > limit).any().item<bool>();
            gradient.clamp_(-limit, limit);
        }
        return clipped;
    }

    private static bool Scale(IList<Tensor> gradients, double limit)
    {
        var norm = Math.Sqrt(gradients.Sum(gradient => gradient.square().sum(ScalarType.Float64).item<double>()));
        if (!(norm > limit)) return false;
        foreach (var gradient in gradients) gradient.mul_((float)(limit / norm));
        return true;
    }
}
