using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Layers;

/// <summary>Rectified linear unit with a trained slope per feature: y = x &gt; 0 ? x : slope · x.</summary>
/// <remarks>
/// Shapes: x and y [rows, width]; slope [1, width]. Backward: dslope = Σ (x &gt; 0 ? 0 : dy · x), in double from 0 over the rows in ascending order and
/// rounded to float once; dx = x &gt; 0 ? dy : slope · dy in float, with the slope before the update. At 0 the derivative is the slope.
/// No penalty falls on the slopes. Source: He et al. 2015, Keras <c>PReLU</c>.
/// </remarks>
internal sealed class PreluLayer : Layer
{
    private readonly bool _passesGradient;
    private readonly Tensor _slope;
    private readonly double[] _sums;
    private readonly Matrix _output;
    private Matrix _lastInput;

    /// <summary>Claims the slopes and gives them their first value.</summary>
    /// <param name="spec">First value and name.</param>
    /// <param name="parameters">Where the slopes live.</param>
    /// <param name="width">Columns of input and output.</param>
    /// <param name="rows">The most rows of a forward pass.</param>
    /// <param name="passesGradient">Whether something below the layer is trained.</param>
    /// <param name="memory">Where buffers come from.</param>
    public PreluLayer(Prelu spec, ParameterBuffer parameters, int width, int rows, bool passesGradient, Workspace memory)
    {
        _passesGradient = passesGradient;
        _slope = parameters.Claim($"{spec.Name}/slope", 1, width);
        _slope.Weights.Span.Fill((float)spec.Initial);
        _sums = memory.Take<double>(width);
        _output = memory.TakeMatrix(rows, width);
    }

    public override Matrix Forward(Matrix x)
    {
        var y = _output.Slice(0, x.Rows);
        for (var row = 0; row < x.Rows; row++)
        {
            x.Row(row).CopyTo(y.Row(row));
            ScaleWhereNotPositive(x.Row(row), y.Row(row));
        }
        return y;
    }

    public override Matrix ForwardTraining(Matrix x, uint step)
    {
        _lastInput = x;
        return Forward(x);
    }

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null)
    {
        Array.Clear(_sums);
        for (var row = 0; row < dy.Rows; row++) AddSlopeGradients(_lastInput.Row(row), dy.Row(row));
        for (var j = 0; j < _sums.Length; j++) _slope.Gradients.Span[j] = (float)_sums[j];
        for (var row = 0; row < dy.Rows && _passesGradient; row++) ScaleWhereNotPositive(_lastInput.Row(row), dy.Row(row));
        update?.Apply(_slope);
        return _passesGradient ? dy : default;
    }

    private void AddSlopeGradients(ReadOnlySpan<float> x, ReadOnlySpan<float> dy)
    {
        for (var j = 0; j < dy.Length; j++) _sums[j] += x[j] > 0f ? 0.0 : (double)dy[j] * x[j];
    }

    private void ScaleWhereNotPositive(ReadOnlySpan<float> sign, Span<float> values)
    {
        ReadOnlySpan<float> slope = _slope.Weights.Span;
        for (var j = 0; j < values.Length; j++) values[j] = sign[j] > 0f ? values[j] : slope[j] * values[j];
    }
}
