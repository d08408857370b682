using ReproSuite.Numerics;

namespace ReproSuite.Training.Losses;

/// <summary>Squared distance of one linear output y from a number t.</summary>
/// <remarks>
/// Loss = d·d with d = y − t; gradient = 2·d / rows, rounded once to float; all in double, in which the difference of two floats is rounded once at most.
/// Source: Keras <c>mean_squared_error</c>; the mean over outputs is that of one.
/// </remarks>
internal sealed class MeanSquaredErrorLoss : Loss
{
    public override void Rows(Matrix outputs, Truth truth, Span<double> losses)
    {
        ReadOnlySpan<float> y = outputs.Span;
        for (var row = 0; row < y.Length; row++)
        {
            var d = (double)y[row] - truth.Targets[row];
            losses[row] = d * d;
        }
    }

    public override void Gradient(Matrix outputs, Truth truth, Matrix outputGradient)
    {
        ReadOnlySpan<float> y = outputs.Span;
        var gradient = outputGradient.Span;
        for (var row = 0; row < y.Length; row++) gradient[row] = (float)(2 * ((double)y[row] - truth.Targets[row]) / y.Length);
    }

    public override void Answer(Matrix outputs, Span<float> answers) => outputs.Span.CopyTo(answers);
}
