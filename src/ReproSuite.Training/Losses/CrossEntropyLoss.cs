using ReproSuite.Numerics;

namespace ReproSuite.Training.Losses;

/// <summary>Softmax and cross-entropy in one: −log p of the true class.</summary>
/// <remarks>
/// With m the row's largest logit and S = Σ e^(x_j − m), added over the columns in ascending order, all in double:
/// loss = log S − (x_label − m); gradient of logit j = (e^(x_j − m) / S − [j = label]) / rows, rounded once to float.
/// The predicted class is the largest logit's, the lowest on a tie.
/// Keras clips probabilities to [1e-7, 1 − 1e-7], which caps a row's loss at 16.1; nothing is clipped here.
/// </remarks>
internal sealed class CrossEntropyLoss : Loss
{
    public override void Rows(Matrix logits, ReadOnlySpan<int> labels, Span<double> losses)
    {
        for (var row = 0; row < logits.Rows; row++)
        {
            ReadOnlySpan<float> x = logits.Row(row);
            double largest = x[Largest(x)];
            losses[row] = Det.LogDouble(SumOfExp(x, largest)) - (x[labels[row]] - largest);
        }
    }

    public override void Gradient(Matrix logits, ReadOnlySpan<int> labels, Matrix logitGradient)
    {
        for (var row = 0; row < logits.Rows; row++)
        {
            ReadOnlySpan<float> x = logits.Row(row);
            var gradient = logitGradient.Row(row);
            double largest = x[Largest(x)];
            var sum = SumOfExp(x, largest);
            for (var j = 0; j < x.Length; j++)
            {
                var target = j == labels[row] ? 1.0 : 0.0;
                gradient[j] = (float)((Det.ExpDouble(x[j] - largest) / sum - target) / logits.Rows);
            }
        }
    }

    public override void Predict(Matrix logits, Span<int> classes)
    {
        for (var row = 0; row < logits.Rows; row++) classes[row] = Largest(logits.Row(row));
    }

    private static int Largest(ReadOnlySpan<float> x)
    {
        var best = 0;
        for (var j = 1; j < x.Length; j++)
            if (x[j] > x[best]) best = j;
        return best;
    }

    private static double SumOfExp(ReadOnlySpan<float> x, double largest)
    {
        var sum = 0.0;
        foreach (var logit in x) sum += Det.ExpDouble(logit - largest);
        return sum;
    }
}
