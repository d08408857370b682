using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Diagnostics;

/// <summary>Where an activation is flat, so that hardly any gradient passes.</summary>
internal static class Saturation
{
    /// <summary>Whether an output is saturated: of sigmoid below 0.01 or above 0.99, of tanh beyond ±0.99, of relu zero. Null for an activation without a flat part.</summary>
    public static Predicate<float>? Of(ActivationSpec activation) => activation switch
    {
        Sigmoid => y => y is < 0.01f or > 0.99f,
        Tanh => y => y is < -0.99f or > 0.99f,
        Relu => y => y == 0f,
        _ => null,
    };
}
