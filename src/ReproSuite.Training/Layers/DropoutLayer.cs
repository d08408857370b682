using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Layers;

/// <summary>Inverted dropout: while training an input becomes +0, or is multiplied by 1 / (1 − rate); the identity otherwise.</summary>
/// <remarks>
/// Which elements are dropped: <see cref="DropMask"/>. The kept ones are multiplied by the float nearest to 1 / (1 − rate), and so are their gradients.
/// Source: Srivastava et al. 2014, in the inverted form of Keras.
/// </remarks>
/// <param name="spec">The rate.</param>
/// <param name="stream">The layer's own words.</param>
/// <param name="width">Columns of input and output.</param>
/// <param name="rows">The most rows of a training batch.</param>
/// <param name="memory">Where buffers come from.</param>
internal sealed class DropoutLayer(Dropout spec, RandomStream stream, int width, int rows, Workspace memory) : Layer
{
    /// <summary>Added to a product, it changes none: not even the sign of a zero.</summary>
    private const float Nothing = -0f;

    private readonly DropMask _mask = new(spec.Rate, stream, rows * width, memory);
    private readonly float _scale = Scale(spec);
    private readonly Matrix _output = memory.TakeMatrix(rows, width);

    /// <summary>What is kept is multiplied by it.</summary>
    public static float Scale(Dropout spec) => (float)(1 / (1 - spec.Rate));

    public override Matrix Forward(Matrix x) => x;

    public override Matrix ForwardTraining(Matrix x, uint step)
    {
        var y = _output.Slice(0, x.Rows);
        _mask.Draw(y.Span.Length, step);
        _mask.Map(x.Span, y.Span, _scale, Nothing, dropped: 0f);
        return y;
    }

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null)
    {
        _mask.Map(dy.Span, dy.Span, _scale, Nothing, dropped: 0f);
        return dy;
    }
}
