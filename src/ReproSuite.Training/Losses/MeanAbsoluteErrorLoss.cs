using ReproSuite.Numerics;

namespace ReproSuite.Training.Losses;

/// <summary>Distance of one linear output y from a number t.</summary>
/// <remarks>
/// Loss = |y − t|; gradient = sign(y − t) / rows, rounded once to float, and 0 where they are equal; all in double.
/// Source: Keras <c>mean_absolute_error</c>; the mean over outputs is that of one.
/// </remarks>
internal sealed class MeanAbsoluteErrorLoss : Loss
{
    public override void Rows(Matrix outputs, Truth truth, Span<double> losses)
    {
        ReadOnlySpan<float> y = outputs.Span;
        for (var row = 0; row < y.Length; row++) losses[row] = Math.Abs((double)y[row] - truth.Targets[row]);
    }

    public override void Gradient(Matrix outputs, Truth truth, Matrix outputGradient)
    {
        ReadOnlySpan<float> y = outputs.Span;
        var gradient = outputGradient.Span;
        for (var row = 0; row < y.Length; row++)
        {
            var d = (double)y[row] - truth.Targets[row];
            gradient[row] = (float)((d > 0 ? 1.0 : d < 0 ? -1.0 : 0.0) / y.Length);
        }
    }

    public override void Answer(Matrix outputs, Span<float> answers) => outputs.Span.CopyTo(answers);
}
