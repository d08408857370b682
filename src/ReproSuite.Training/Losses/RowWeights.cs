using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Losses;

/// <summary>Weighs the rows of a training batch by their classes.</summary>
/// <remarks>
/// The batch's loss is Σ weight · loss / rows, in which the divisor is the number of rows and not of weights, as in Keras: row losses are
/// multiplied in double, and every number of a row's logit gradient by float(weight), rounded once. Balanced: rows / (classes · rows of the class) of the
/// training part, in double; a class without training rows has no row to weigh, and 0.
/// </remarks>
internal sealed class RowWeights
{
    private readonly double[] _weights;

    /// <param name="spec">Which weights.</param>
    /// <param name="train">The fold's training part.</param>
    /// <param name="classes">How many classes there are.</param>
    public RowWeights(ClassWeightsSpec spec, Samples train, int classes) =>
        _weights = spec is GivenWeights given ? [.. given.Weights] : Balanced(train, classes);

    /// <summary>One per class.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>Weighs row losses.</summary>
    public void Weigh(ReadOnlySpan<int> labels, Span<double> losses)
    {
        for (var row = 0; row < labels.Length; row++) losses[row] *= _weights[labels[row]];
    }

    /// <summary>Weighs the gradient of the logits.</summary>
    public void Weigh(ReadOnlySpan<int> labels, Matrix logitGradient)
    {
        for (var row = 0; row < labels.Length; row++)
        {
            var weight = (float)_weights[labels[row]];
            foreach (ref var number in logitGradient.Row(row)) number *= weight;
        }
    }

    private static double[] Balanced(Samples train, int classes)
    {
        var counts = new long[classes];
        foreach (var row in train.Rows) counts[train.Labels[row]]++;
        return Array.ConvertAll(counts, count => count == 0 ? 0 : (double)train.Count / (classes * count));
    }
}
