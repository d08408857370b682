using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Layers;

/// <summary>Alpha dropout: while training an input x becomes a · x + b, or a · d + b where it is dropped; the identity otherwise.</summary>
/// <remarks>
/// d = −Scale · Alpha of <see cref="Selu"/>; a = 1 / sqrt((1 − rate) · (1 + rate · d²)); b = −a · d · rate; a, b and a · d + b are worked out in double and
/// rounded to float once; per element the product and the sum are rounded each. Gradient: dy · a + 0, or +0 where dropped.
/// Which elements are dropped: <see cref="DropMask"/>, from the layer's own stream of the same purpose as dropout's.
/// Source: Klambauer et al. 2017, in the form of Keras <c>AlphaDropout</c>.
/// </remarks>
internal sealed class AlphaDropoutLayer : Layer
{
    private readonly DropMask _mask;
    private readonly float _scale;
    private readonly float _shift;
    private readonly float _dropped;
    private readonly Matrix _output;

    /// <param name="spec">The rate.</param>
    /// <param name="stream">The layer's own words.</param>
    /// <param name="width">Columns of input and output.</param>
    /// <param name="rows">The most rows of a training batch.</param>
    /// <param name="memory">Where buffers come from.</param>
    public AlphaDropoutLayer(AlphaDropout spec, RandomStream stream, int width, int rows, Workspace memory)
    {
        (_scale, _shift, _dropped) = Law(spec);
        _mask = new DropMask(spec.Rate, stream, rows * width, memory);
        _output = memory.TakeMatrix(rows, width);
    }

    /// <summary>a, b and a · d + b.</summary>
    public static (float Scale, float Shift, float Dropped) Law(AlphaDropout spec)
    {
        const double dropped = -Selu.Scale * Selu.Alpha;
        var scale = 1 / Math.Sqrt((1 - spec.Rate) * (1 + spec.Rate * (dropped * dropped)));
        var shift = -scale * dropped * spec.Rate;
        return ((float)scale, (float)shift, (float)(scale * dropped + shift));
    }

    public override Matrix Forward(Matrix x) => x;

    public override Matrix ForwardTraining(Matrix x, uint step)
    {
        var y = _output.Slice(0, x.Rows);
        _mask.Draw(y.Span.Length, step);
        _mask.Map(x.Span, y.Span, _scale, _shift, _dropped);
        return y;
    }

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null)
    {
        _mask.Map(dy.Span, dy.Span, _scale, shift: 0f, dropped: 0f);
        return dy;
    }
}
