using ReproSuite.Numerics;

namespace ReproSuite.Training.Losses;

/// <summary>A loss of predicted classes.</summary>
internal abstract class ClassLoss : Loss
{
    public sealed override void Rows(Matrix outputs, Truth truth, Span<double> losses) => Rows(outputs, truth.Labels, losses);

    public sealed override void Gradient(Matrix outputs, Truth truth, Matrix outputGradient) => Gradient(outputs, truth.Labels, outputGradient);

    /// <summary>Writes the predicted class of each row.</summary>
    public abstract void Predict(Matrix logits, Span<int> classes);

    protected abstract void Rows(Matrix logits, ReadOnlySpan<int> labels, Span<double> losses);

    protected abstract void Gradient(Matrix logits, ReadOnlySpan<int> labels, Matrix logitGradient);
}
