using ReproSuite.Core;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Preprocessing;

/// <summary>Applies the steps of a chain in order, each fitted on the training rows as the steps before it left them.</summary>
internal static class PreprocessingChain
{
    /// <summary>Whether any step learns from training rows, so that its result belongs to one fold.</summary>
    public static bool Learns(EquatableList<PreprocessingSpec> steps) => steps.Any(step => step.Learns);

    /// <summary>Overwrites the features with their preprocessed values.</summary>
    /// <param name="steps">The chain.</param>
    /// <param name="features">[all rows, features].</param>
    /// <param name="trainRows">The fold's training rows, ascending: the only ones that steps learn from.</param>
    public static void Apply(EquatableList<PreprocessingSpec> steps, Matrix features, ReadOnlySpan<int> trainRows)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case Rescale rescale:
                    Rescaling.Apply(rescale, features);
                    break;
                case Standardize:
                    AffineMap.Standardizing(features, trainRows).Apply(features);
                    break;
                case MinMax:
                    AffineMap.ToUnitRange(features, trainRows).Apply(features);
                    break;
                default:
                    throw new NotSupportedException($"No preprocessing knows {step.GetType().Name}.");
            }
        }
    }
}
