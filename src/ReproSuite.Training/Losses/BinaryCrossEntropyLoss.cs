using ReproSuite.Numerics;

namespace ReproSuite.Training.Losses;

/// <summary>Sigmoid and binary cross-entropy in one, for one logit x per row and labels y of 0 and 1.</summary>
/// <remarks>
/// Loss = (max(x, 0) − x·y) + log(1 + e^−|x|), which neither overflows nor cancels; gradient = (1 / (1 + e^−x) − y) / rows, rounded once
/// to float; all in double. Class 1 is predicted where x &gt; 0, that is where p &gt; ½.
/// With a label smoothing s, y·(1 − s) + ½·s takes the place of y, in evaluations too, as in Keras.
/// Keras clips probabilities to [1e-7, 1 − 1e-7]; nothing is clipped here.
/// </remarks>
internal sealed class BinaryCrossEntropyLoss(int rows, Workspace memory, double? smoothing = null) : ClassLoss
{
    private readonly double[] _exponentials = memory.Take<double>(rows);

    protected override void Rows(Matrix logits, ReadOnlySpan<int> labels, Span<double> losses)
    {
        ReadOnlySpan<float> span = logits.Span;
        var exponentials = _exponentials.AsSpan(0, span.Length);
        for (var row = 0; row < span.Length; row++) exponentials[row] = -Math.Abs((double)span[row]);
        Det.ExpDouble(exponentials, exponentials);
        for (var row = 0; row < span.Length; row++)
        {
            double x = span[row];
            losses[row] = ((x > 0 ? x : 0) - x * Target(labels[row])) + Det.LogDouble(1 + exponentials[row]);
        }
    }

    protected override void Gradient(Matrix logits, ReadOnlySpan<int> labels, Matrix logitGradient)
    {
        ReadOnlySpan<float> span = logits.Span;
        var exponentials = _exponentials.AsSpan(0, span.Length);
        for (var row = 0; row < span.Length; row++) exponentials[row] = -(double)span[row];
        Det.ExpDouble(exponentials, exponentials);
        var gradient = logitGradient.Span;
        for (var row = 0; row < span.Length; row++) gradient[row] = (float)((1 / (1 + exponentials[row]) - Target(labels[row])) / logits.Rows);
    }

    public override void Predict(Matrix logits, Span<int> classes)
    {
        ReadOnlySpan<float> span = logits.Span;
        for (var row = 0; row < span.Length; row++) classes[row] = span[row] > 0f ? 1 : 0;
    }

    /// <summary>1 / (1 + e^−x) in double, rounded once.</summary>
    public override void Answer(Matrix outputs, Span<float> answers)
    {
        ReadOnlySpan<float> span = outputs.Span;
        for (var row = 0; row < span.Length; row++) answers[row] = (float)(1 / (1 + Det.ExpDouble(-(double)span[row])));
    }

    private double Target(int label) => smoothing is { } s ? label * (1 - s) + 0.5 * s : label;
}
