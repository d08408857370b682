using ReproSuite.Numerics;

namespace ReproSuite.Training.Losses;

/// <summary>Softmax and cross-entropy in one: −log p of the true class.</summary>
/// <remarks>
/// With m the row's largest logit and S = Σ e^(x_j − m), added over the columns in ascending order, all in double:
/// loss = log S − (x_label − m); gradient of logit j = (e^(x_j − m) / S − [j = label]) / rows, rounded once to float.
/// With a label smoothing s and K columns, in evaluations too, as in Keras: loss = log S − ((1 − s)·(x_label − m) + (s / K)·Σ (x_j − m));
/// gradient of logit j = (e^(x_j − m) / S − y_j) / rows with y = 1 − s + s / K for the label and s / K for the others.
/// The predicted class is the largest logit's, the lowest on a tie.
/// Keras clips probabilities to [1e-7, 1 − 1e-7], which caps a row's loss at 16.1; nothing is clipped here.
/// </remarks>
internal sealed class CrossEntropyLoss(int rows, int outputs, Workspace memory, double? smoothing = null) : ClassLoss
{
    private readonly double[] _exponentials = memory.Take<double>(rows * outputs);
    private readonly double[] _sums = memory.Take<double>(rows);

    protected override void Rows(Matrix logits, ReadOnlySpan<int> labels, Span<double> losses)
    {
        var exponents = _exponentials.AsSpan(0, logits.Span.Length);
        for (var row = 0; row < logits.Rows; row++)
        {
            ReadOnlySpan<float> x = logits.Row(row);
            double largest = x[Largest(x)];
            var place = exponents.Slice(row * x.Length, x.Length);
            for (var j = 0; j < x.Length; j++) place[j] = x[j] - largest;
            losses[row] = smoothing is { } s ? Smoothed(place, labels[row], s) : place[labels[row]];
        }
        Det.ExpDouble(exponents, exponents);
        for (var row = 0; row < logits.Rows; row++)
        {
            var sum = 0.0;
            foreach (var exponential in exponents.Slice(row * outputs, outputs)) sum += exponential;
            _sums[row] = sum;
            losses[row] = Det.LogDouble(sum) - losses[row];
        }
    }

    protected override void Gradient(Matrix logits, ReadOnlySpan<int> labels, Matrix logitGradient)
    {
        double count = logits.Rows;
        for (var row = 0; row < logits.Rows; row++)
        {
            var gradient = logitGradient.Row(row);
            var exponentials = _exponentials.AsSpan(row * outputs, gradient.Length);
            var (sum, label) = (_sums[row], labels[row]);
            for (var j = 0; j < gradient.Length; j++) gradient[j] = (float)(exponentials[j] / sum / count);
            gradient[label] = (float)((exponentials[label] / sum - 1.0) / count);
            if (smoothing is { } s) Smooth(gradient, exponentials, sum, label, s, count);
        }
    }

    /// <summary>(1 − s) · z_label + (s / K) · Σ z, with z = x − m.</summary>
    private static double Smoothed(ReadOnlySpan<double> z, int label, double s)
    {
        var sum = 0.0;
        foreach (var value in z) sum += value;
        return (1 - s) * z[label] + s / z.Length * sum;
    }

    private static void Smooth(Span<float> gradient, ReadOnlySpan<double> exponentials, double sum, int label, double s, double count)
    {
        var share = s / gradient.Length;
        for (var j = 0; j < gradient.Length; j++) gradient[j] = (float)((exponentials[j] / sum - (j == label ? 1 - s + share : share)) / count);
    }

    public override void Predict(Matrix logits, Span<int> classes)
    {
        for (var row = 0; row < logits.Rows; row++) classes[row] = Largest(logits.Row(row));
    }

    /// <summary>Of two logits x and y: 1 / (1 + e^(x − y)) in double, rounded once.</summary>
    public override void Answer(Matrix outputs, Span<float> answers)
    {
        for (var row = 0; row < outputs.Rows; row++) answers[row] = (float)(1 / (1 + Det.ExpDouble((double)outputs[row, 0] - outputs[row, 1])));
    }

    private static int Largest(ReadOnlySpan<float> x)
    {
        var best = 0;
        for (var j = 1; j < x.Length; j++)
            if (x[j] > x[best]) best = j;
        return best;
    }
}
