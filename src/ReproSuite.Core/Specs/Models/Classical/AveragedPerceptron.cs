using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>The averaged perceptron; for more than two classes one per class against the rest.</summary>
/// <remarks>
/// Steps on the hinge loss, row by row in random order; the answer is that of the mean of all weights on the way. Its scores are no probabilities: they become some by Platt's sigmoid,
/// fitted on the training rows, so its loss flatters a model that fits them too well. Of several classes each one's probability is divided by the sum of all.
/// Sources: Freund and Schapire 1999; Platt 1999.
/// </remarks>
[Spec("averaged-perceptron"), Description("The averaged perceptron with probabilities by Platt's sigmoid; one against the rest for more than two classes; engine mlnet.")]
public sealed record AveragedPerceptron(
    [Description("Passes over the training rows.")] [Bounds(Low = 1, High = 1_000_000)] int Passes = 10,
    [Description("Size of a step.")] [Bounds(Low = 0, LowOpen = true)] double LearningRate = 1) : LibraryModelSpec
{
    /// <inheritdoc/>
    public override double ProductsPerRow(double features, int classes) => features * 3.0 * Passes * Scores(classes);
}
