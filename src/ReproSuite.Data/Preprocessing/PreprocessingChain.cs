using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Text;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Preprocessing;

/// <summary>Applies the steps of a chain in order, each fitted on the training rows as the steps before it left them.</summary>
internal static class PreprocessingChain
{
    /// <summary>Whether any step learns from training rows, so that its result belongs to one fold.</summary>
    public static bool Learns(EquatableList<PreprocessingSpec> steps) => steps.Any(step => step.Learns);

    /// <summary>Overwrites numbers with their preprocessed values.</summary>
    /// <param name="steps">The chain; no vectorizer in it.</param>
    /// <param name="features">[all rows, features].</param>
    /// <param name="trainRows">The fold's training rows, ascending: the only ones that steps learn from.</param>
    public static void Apply(EquatableList<PreprocessingSpec> steps, Matrix features, ReadOnlySpan<int> trainRows)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case Rescale rescale:
                    Rescaling.Apply(rescale, features.Span);
                    break;
                case Standardize:
                    AffineMap.Standardizing(features, trainRows).Apply(features);
                    break;
                case MinMax:
                    AffineMap.ToUnitRange(features, trainRows).Apply(features);
                    break;
                case Robust:
                    AffineMap.ByQuartiles(features, trainRows).Apply(features);
                    break;
                default:
                    throw new NotSupportedException($"No preprocessing of numbers knows {step.GetType().Name}.");
            }
        }
    }

    /// <summary>The features of texts, compressed.</summary>
    /// <param name="steps">The chain: a vectorizer, then steps that keep zeros.</param>
    /// <param name="texts">All rows.</param>
    /// <param name="trainRows">The fold's training rows, ascending: the only ones that steps learn from.</param>
    /// <exception cref="InvalidInputException">The training rows have no terms.</exception>
    public static SparseMatrix Apply(EquatableList<PreprocessingSpec> steps, TermCounts texts, ReadOnlySpan<int> trainRows)
    {
        var features = Vectorizer.Fit((VectorizerSpec)steps[0], texts, trainRows).Apply(texts);
        foreach (var step in steps.Skip(1))
        {
            features = step switch
            {
                Rescale rescale => Rescaling.Apply(rescale, features),
                _ => throw new NotSupportedException($"No preprocessing of compressed features knows {step.GetType().Name}."),
            };
        }

        return features;
    }
}
