using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>What Adam and its kin have in common.</summary>
internal static class AdamMoments
{
    /// <summary>m = m + (x − m)·(1 − β), in place.</summary>
    public static Tensor Follow(Tensor moment, Tensor x, double beta) => moment.lerp_(x, (float)(1 - beta));
}
