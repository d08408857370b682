using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Preprocessing;

/// <summary>y = x / divisor, one float32 division with the divisor rounded to float32.</summary>
internal static class Rescaling
{
    public static void Apply(Rescale spec, Matrix features)
    {
        var divisor = (float)spec.DivideBy;
        foreach (ref var x in features.Span) x /= divisor;
    }
}
