using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Layers;

/// <summary>Noise: while training y = x + e in float, e normal with mean 0; the identity otherwise, and for gradients.</summary>
/// <remarks>
/// e of element (row, column) in step s is float(deviation · Φ⁻¹((word + ½) · 2^−32)) with <c>Word(row · width + column, s)</c> of the layer's stream, the
/// deviation rounded to float once: it depends on neither the number of rows, the variant nor the thread. Source: Keras <c>GaussianNoise</c>.
/// </remarks>
internal sealed class GaussianNoiseLayer(GaussianNoise spec, RandomStream stream, int width, int rows, Workspace memory) : Layer
{
    private readonly float _deviation = (float)spec.Deviation;
    private readonly Matrix _output = memory.TakeMatrix(rows, width);

    public override Matrix Forward(Matrix x) => x;

    public override Matrix ForwardTraining(Matrix x, uint step)
    {
        var y = _output.Slice(0, x.Rows);
        stream.FillNormal(y.Span, 0f, _deviation, step);
        ReadOnlySpan<float> inputs = x.Span;
        var outputs = y.Span;
        for (var i = 0; i < outputs.Length; i++) outputs[i] = inputs[i] + outputs[i];
        return y;
    }

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null) => dy;
}
