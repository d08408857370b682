using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Layers;

/// <summary>Layer normalization: x̂ = (x − mean) / sqrt(variance + ε) per row, y = gamma · x̂ + beta per feature.</summary>
/// <remarks>
/// Shapes: x, x̂ and y [rows, width]; gamma and beta [1, width], at first 1 and 0. n = width. A row does not depend on its company, and evaluation
/// is training's law. Every operation is rounded by itself; sums are in double, from 0, in ascending order; float is where a line says so.
/// Forward, per row: mean = Σ x / n; variance = Σ (x − mean)² / n, all in double; inv = 1 / sqrt(float(variance) + ε) in float;
/// x̂ = float(x − mean) · inv and y = gamma · x̂ + beta in float, the difference in double.
/// Backward, in double: per feature, over the rows: dbeta = Σ dy; dgamma = Σ dy · x̂. Per row, over the features, with g = dy · gamma: s = Σ g;
/// p = Σ g · x̂; dx = float((inv / n) · ((n · g − s) − x̂ · p)). No penalty falls on gamma and beta.
/// Source: Keras <c>LayerNormalization</c>.
/// </remarks>
internal sealed class LayerNormLayer : Layer
{
    private readonly float _epsilon;
    private readonly bool _passesGradient;
    private readonly Tensor _gamma;
    private readonly Tensor _beta;
    private readonly float[] _inverse;
    private readonly double[] _sums;
    private readonly double[] _products;
    private readonly Matrix _normalized;
    private readonly Matrix _output;

    /// <summary>Claims the layer's numbers and gives them their first values.</summary>
    /// <param name="spec">Epsilon and name.</param>
    /// <param name="parameters">Where gamma and beta live.</param>
    /// <param name="width">Columns of input and output.</param>
    /// <param name="rows">The most rows of a forward pass.</param>
    /// <param name="passesGradient">Whether something below the layer is trained.</param>
    /// <param name="memory">Where buffers come from.</param>
    public LayerNormLayer(LayerNorm spec, ParameterBuffer parameters, int width, int rows, bool passesGradient, Workspace memory)
    {
        (_epsilon, _passesGradient) = ((float)spec.Epsilon, passesGradient);
        _gamma = parameters.Claim($"{spec.Name}/gamma", 1, width);
        _beta = parameters.Claim($"{spec.Name}/beta", 1, width);
        _gamma.Weights.Span.Fill(1f);
        _inverse = memory.Take<float>(rows);
        _sums = memory.Take<double>(width);
        _products = memory.Take<double>(width);
        _normalized = memory.TakeMatrix(rows, width);
        _output = memory.TakeMatrix(rows, width);
    }

    public override Matrix Forward(Matrix x)
    {
        for (var row = 0; row < x.Rows; row++) _inverse[row] = Normalize(x.Row(row), _normalized.Row(row), _output.Row(row));
        return _output.Slice(0, x.Rows);
    }

    public override Matrix ForwardTraining(Matrix x, uint step) => Forward(x);

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null)
    {
        ParameterGradients(dy);
        for (var row = 0; row < dy.Rows && _passesGradient; row++) Backward(_normalized.Row(row), dy.Row(row), _inverse[row]);
        update?.Apply(_gamma);
        update?.Apply(_beta);
        return _passesGradient ? dy : default;
    }

    /// <summary>One row; returns 1 / deviation.</summary>
    private float Normalize(ReadOnlySpan<float> x, Span<float> normalized, Span<float> y)
    {
        ReadOnlySpan<float> gamma = _gamma.Weights.Span, beta = _beta.Weights.Span;
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in x) sum += value;
        var mean = sum / x.Length;
        foreach (var value in x) squares += (value - mean) * (value - mean);
        var inverse = 1f / MathF.Sqrt((float)(squares / x.Length) + _epsilon);
        for (var j = 0; j < x.Length; j++)
        {
            normalized[j] = (float)(x[j] - mean) * inverse;
            y[j] = gamma[j] * normalized[j] + beta[j];
        }
        return inverse;
    }

    private void ParameterGradients(Matrix dy)
    {
        Array.Clear(_sums);
        Array.Clear(_products);
        for (var row = 0; row < dy.Rows; row++)
        {
            ReadOnlySpan<float> gradients = dy.Row(row), normalized = _normalized.Row(row);
            for (var j = 0; j < gradients.Length; j++)
            {
                _sums[j] += gradients[j];
                _products[j] += (double)gradients[j] * normalized[j];
            }
        }
        var (gamma, beta) = (_gamma.Gradients, _beta.Gradients);
        for (var j = 0; j < _sums.Length; j++)
        {
            gamma.Span[j] = (float)_products[j];
            beta.Span[j] = (float)_sums[j];
        }
    }

    /// <summary>One row's dy becomes dx.</summary>
    private void Backward(ReadOnlySpan<float> normalized, Span<float> dy, float inverse)
    {
        ReadOnlySpan<float> gamma = _gamma.Weights.Span;
        var (sum, product) = (0.0, 0.0);
        for (var j = 0; j < dy.Length; j++)
        {
            var g = (double)dy[j] * gamma[j];
            sum += g;
            product += g * normalized[j];
        }
        var scale = (double)inverse / dy.Length;
        for (var j = 0; j < dy.Length; j++)
            dy[j] = (float)(scale * (((double)dy.Length * ((double)dy[j] * gamma[j]) - sum) - normalized[j] * product));
    }
}
