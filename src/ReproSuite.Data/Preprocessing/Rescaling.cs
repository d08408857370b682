using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Preprocessing;

/// <summary>y = x / divisor, one float32 division with the divisor rounded to float32.</summary>
internal static class Rescaling
{
    public static void Apply(Rescale spec, Span<float> values)
    {
        var divisor = (float)spec.DivideBy;
        foreach (ref var x in values) x /= divisor;
    }

    /// <summary>Only what is stored is divided: a zero stays a zero.</summary>
    public static SparseMatrix Apply(Rescale spec, SparseMatrix features)
    {
        var values = features.Values.ToArray();
        Apply(spec, values);
        return new SparseMatrix(features.ColumnCount, features.Starts.ToArray(), features.Columns.ToArray(), values);
    }
}
