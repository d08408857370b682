using System.Diagnostics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Losses;

/// <summary>A loss with the activation it is fused with; it works on the last layer's sums, so that no probability is ever clipped. Holds what one batch needs.</summary>
internal abstract class Loss
{
    /// <summary>The loss that a spec names.</summary>
    /// <param name="spec">Which.</param>
    /// <param name="rows">The most rows of a batch.</param>
    /// <param name="outputs">Outputs per row.</param>
    /// <param name="memory">Where buffers come from.</param>
    public static Loss Start(LossSpec spec, int rows, int outputs, Workspace memory) => spec switch
    {
        CrossEntropy entropy => new CrossEntropyLoss(rows, outputs, memory, entropy.LabelSmoothing),
        BinaryCrossEntropy entropy => new BinaryCrossEntropyLoss(rows, memory, entropy.LabelSmoothing),
        MeanSquaredError => new MeanSquaredErrorLoss(),
        MeanAbsoluteError => new MeanAbsoluteErrorLoss(),
        _ => throw new UnreachableException($"No loss for {spec.GetType().Name}."),
    };

    /// <summary>The mean of row losses: their sum by the tree of <see cref="Reduction"/>, divided by their number.</summary>
    public static double Mean(ReadOnlySpan<double> losses) => Reduction.SumDouble(losses) / losses.Length;

    /// <summary>Writes the loss of each row, in double.</summary>
    public abstract void Rows(Matrix outputs, Truth truth, Span<double> losses);

    /// <summary>Writes the gradient of the mean loss by each output, for the batch that <see cref="Rows"/> saw last.</summary>
    public abstract void Gradient(Matrix outputs, Truth truth, Matrix outputGradient);

    /// <summary>Writes what the outputs say of each row: the predicted number, or the probability of the second of two classes.</summary>
    public abstract void Answer(Matrix outputs, Span<float> answers);
}
