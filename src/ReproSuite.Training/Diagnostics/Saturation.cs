using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Diagnostics;

/// <summary>Where an activation is flat, so that hardly any gradient passes, told from its output.</summary>
internal static class Saturation
{
    /// <summary>
    /// Whether an output is saturated: of sigmoid below 0.01 or above 0.99, of tanh beyond ±0.99, of relu zero, of elu and selu within 1 % of their
    /// lower limit, of softplus below 0.01, of softsign beyond ±0.9, where the slope is 0.01. Null for an activation without a flat part, and for
    /// gelu and swish: an output near zero may come from a steep place.
    /// </summary>
    public static Predicate<float>? Of(ActivationSpec activation) => activation switch
    {
        Sigmoid => y => y is < 0.01f or > 0.99f,
        Tanh => y => y is < -0.99f or > 0.99f,
        Relu => y => y == 0f,
        Elu elu => Below((float)(-0.99 * elu.Alpha)),
        Selu => Below((float)(-0.99 * Selu.Scale * Selu.Alpha)),
        Softplus => Below(0.01f),
        Softsign => y => y is < -0.9f or > 0.9f,
        _ => null,
    };

    private static Predicate<float> Below(float bound) => y => y < bound;
}
