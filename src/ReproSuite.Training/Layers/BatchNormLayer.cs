using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Layers;

/// <summary>Batch normalization: x̂ = (x − mean) / sqrt(variance + ε) per feature, y = gamma · x̂ + beta.</summary>
/// <remarks>
/// Shapes: x, x̂ and y [rows, width]; gamma, beta, moving-mean and moving-variance [1, width], at first 1, 0, 0 and 1. n = rows of the batch.
/// Every operation is rounded by itself; sums are in double, from 0, over the rows in ascending order; float is where a line says so.
/// Training, per feature: mean = Σ x / n; variance = Σ (x − mean)² / n, all in double; inv = 1 / sqrt(float(variance) + ε) in float, two
/// roundings after that of the sum; x̂ = float(x − mean) · inv and y = gamma · x̂ + beta in float, the difference in double.
/// Moving figures, once per step in float: moving = moving · float(momentum) + float(batch's) · float(1 − momentum); the variance is by n.
/// Evaluation, in float: inv = 1 / sqrt(moving-variance + ε); y = gamma · ((x − moving-mean) · inv) + beta. A row does not depend on its company.
/// Backward, in double: dbeta = Σ dy; dgamma = Σ dy · x̂; dx = float(((gamma · inv) / n) · ((n · dy − dbeta) − x̂ · dgamma)), with the sums before
/// they are rounded to float as gradients. No penalty falls on gamma and beta.
/// Lanes are features, so that a register of eight of them does what the scalar form does to each. It has 256 bits on purpose: conversions
/// between float and double in emulated wider registers cost ten times as much.
/// Source: Keras <c>BatchNormalization</c>.
/// </remarks>
internal sealed class BatchNormLayer : Layer
{
    private static readonly int Lanes = Vector256<float>.Count;

    private readonly int _width;
    private readonly int _wideWidth;
    private readonly float _kept;
    private readonly float _taken;
    private readonly float _epsilon;
    private readonly bool _passesGradient;
    private readonly Tensor _gamma;
    private readonly Tensor _beta;
    private readonly Matrix _movingMean;
    private readonly Matrix _movingVariance;
    private readonly float[] _inverse;
    private readonly Matrix _normalized;
    private readonly Matrix _output;

    /// <summary>Claims the layer's numbers and gives them their first values.</summary>
    /// <param name="spec">Momentum, epsilon and name.</param>
    /// <param name="parameters">Where gamma, beta and the moving figures live.</param>
    /// <param name="width">Columns of input and output.</param>
    /// <param name="batchRows">The most rows of a training batch.</param>
    /// <param name="rows">The most rows of a forward pass.</param>
    /// <param name="passesGradient">Whether something below the layer is trained.</param>
    /// <param name="memory">Where buffers come from.</param>
    public BatchNormLayer(BatchNorm spec, ParameterBuffer parameters, int width, int batchRows, int rows, bool passesGradient, Workspace memory)
    {
        _width = width;
        _wideWidth = width - width % Lanes;
        (_kept, _taken, _epsilon) = ((float)spec.Momentum, (float)(1 - spec.Momentum), (float)spec.Epsilon);
        _passesGradient = passesGradient;
        _gamma = parameters.Claim($"{spec.Name}/gamma", 1, width);
        _beta = parameters.Claim($"{spec.Name}/beta", 1, width);
        _movingMean = parameters.ClaimMoving($"{spec.Name}/moving-mean", width).Weights;
        _movingVariance = parameters.ClaimMoving($"{spec.Name}/moving-variance", width).Weights;
        _gamma.Weights.Span.Fill(1f);
        _movingVariance.Span.Fill(1f);
        _inverse = memory.Take<float>(width);
        _normalized = memory.TakeMatrix(batchRows, width);
        _output = memory.TakeMatrix(rows, width);
    }

    public override Matrix Forward(Matrix x)
    {
        var y = _output.Slice(0, x.Rows);
        InvertMovingVariance();
        for (var row = 0; row < x.Rows; row++) ByMovingFigures(x.Row(row), y.Row(row));
        return y;
    }

    public override Matrix ForwardTraining(Matrix x, uint step)
    {
        var y = _output.Slice(0, x.Rows);
        var normalized = _normalized.Slice(0, x.Rows);
        for (var column = 0; column < _wideWidth; column += Lanes) NormalizeWide(x.Span, normalized.Span, y.Span, column, x.Rows);
        for (var column = _wideWidth; column < _width; column++) Normalize(x.Span, normalized.Span, y.Span, column, x.Rows);
        return y;
    }

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null)
    {
        ReadOnlySpan<float> normalized = _normalized.Slice(0, dy.Rows).Span;
        for (var column = 0; column < _wideWidth; column += Lanes) BackwardWide(normalized, dy.Span, column, dy.Rows);
        for (var column = _wideWidth; column < _width; column++) Backward(normalized, dy.Span, column, dy.Rows);
        update?.Apply(_gamma);
        update?.Apply(_beta);
        return _passesGradient ? dy : default;
    }

    /// <summary>By the moving figures, which stay: Keras runs a layer that is not trainable in inference mode.</summary>
    public override Matrix ForwardFrozen(Matrix x, uint step) => Forward(x);

    /// <summary>dx = dy · (gamma · inv), in float.</summary>
    public override Matrix BackwardFrozen(Matrix dy, ParameterUpdate? update)
    {
        if (!_passesGradient) return default;
        ReadOnlySpan<float> gamma = _gamma.Weights.Span;
        for (var row = 0; row < dy.Rows; row++)
        {
            var gradient = dy.Row(row);
            for (var column = 0; column < _width; column++) gradient[column] *= gamma[column] * _inverse[column];
        }
        return dy;
    }

    /// <summary>One feature of a training batch, and its moving figures.</summary>
    private void Normalize(ReadOnlySpan<float> x, Span<float> normalized, Span<float> y, int column, int rows)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = column; i < x.Length; i += _width) sum += x[i];
        var mean = sum / rows;
        for (var i = column; i < x.Length; i += _width)
        {
            var difference = x[i] - mean;
            squares += difference * difference;
        }
        var variance = (float)(squares / rows);
        var inverse = _inverse[column] = 1f / MathF.Sqrt(variance + _epsilon);
        var (gamma, beta) = (_gamma.Weights.Span[column], _beta.Weights.Span[column]);
        for (var i = column; i < x.Length; i += _width)
        {
            normalized[i] = (float)(x[i] - mean) * inverse;
            y[i] = gamma * normalized[i] + beta;
        }
        ref var movingMean = ref _movingMean.Span[column];
        ref var movingVariance = ref _movingVariance.Span[column];
        movingMean = movingMean * _kept + (float)mean * _taken;
        movingVariance = movingVariance * _kept + variance * _taken;
    }

    /// <summary>The same law for eight features.</summary>
    private void NormalizeWide(ReadOnlySpan<float> x, Span<float> normalized, Span<float> y, int column, int rows)
    {
        var n = Vector256.Create((double)rows);
        var (sumLow, sumHigh) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = column; i < x.Length; i += _width)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(x[i..]));
            sumLow += low;
            sumHigh += high;
        }
        var (meanLow, meanHigh) = (sumLow / n, sumHigh / n);
        var (squaresLow, squaresHigh) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = column; i < x.Length; i += _width)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(x[i..]));
            var (differenceLow, differenceHigh) = (low - meanLow, high - meanHigh);
            squaresLow += differenceLow * differenceLow;
            squaresHigh += differenceHigh * differenceHigh;
        }
        var variance = Vector256.Narrow(squaresLow / n, squaresHigh / n);
        var inverse = Vector256<float>.One / Vector256.Sqrt(variance + Vector256.Create(_epsilon));
        inverse.CopyTo(_inverse, column);
        var (gamma, beta) = (At(_gamma.Weights, column), At(_beta.Weights, column));
        for (var i = column; i < x.Length; i += _width)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(x[i..]));
            var unit = Vector256.Narrow(low - meanLow, high - meanHigh) * inverse;
            unit.CopyTo(normalized[i..]);
            (gamma * unit + beta).CopyTo(y[i..]);
        }
        Follow(_movingMean, column, Vector256.Narrow(meanLow, meanHigh));
        Follow(_movingVariance, column, variance);
    }

    private void Follow(Matrix moving, int column, Vector256<float> ofBatch) =>
        (At(moving, column) * _kept + ofBatch * _taken).CopyTo(moving.Span[column..]);

    /// <summary>One feature's gradients; dy becomes dx where one is wanted.</summary>
    private void Backward(ReadOnlySpan<float> normalized, Span<float> dy, int column, int rows)
    {
        var (sum, product) = (0.0, 0.0);
        for (var i = column; i < dy.Length; i += _width)
        {
            sum += dy[i];
            product += (double)dy[i] * normalized[i];
        }
        _beta.Gradients.Span[column] = (float)sum;
        _gamma.Gradients.Span[column] = (float)product;
        if (!_passesGradient) return;
        var scale = (double)_gamma.Weights.Span[column] * _inverse[column] / rows;
        for (var i = column; i < dy.Length; i += _width)
            dy[i] = (float)(scale * (((double)rows * dy[i] - sum) - normalized[i] * product));
    }

    /// <summary>The same law for eight features.</summary>
    private void BackwardWide(ReadOnlySpan<float> normalized, Span<float> dy, int column, int rows)
    {
        var (sumLow, sumHigh) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var (productLow, productHigh) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = column; i < dy.Length; i += _width)
        {
            var (low, high) = Vector256.Widen(Vector256.Create<float>(dy[i..]));
            var (unitLow, unitHigh) = Vector256.Widen(Vector256.Create(normalized[i..]));
            sumLow += low;
            sumHigh += high;
            productLow += low * unitLow;
            productHigh += high * unitHigh;
        }
        Vector256.Narrow(sumLow, sumHigh).CopyTo(_beta.Gradients.Span[column..]);
        Vector256.Narrow(productLow, productHigh).CopyTo(_gamma.Gradients.Span[column..]);
        if (!_passesGradient) return;
        var n = Vector256.Create((double)rows);
        var (gammaLow, gammaHigh) = Vector256.Widen(At(_gamma.Weights, column));
        var (inverseLow, inverseHigh) = Vector256.Widen(Vector256.Create(_inverse, column));
        var (scaleLow, scaleHigh) = (gammaLow * inverseLow / n, gammaHigh * inverseHigh / n);
        for (var i = column; i < dy.Length; i += _width)
        {
            var (low, high) = Vector256.Widen(Vector256.Create<float>(dy[i..]));
            var (unitLow, unitHigh) = Vector256.Widen(Vector256.Create(normalized[i..]));
            Vector256.Narrow(
                scaleLow * ((n * low - sumLow) - unitLow * productLow),
                scaleHigh * ((n * high - sumHigh) - unitHigh * productHigh)).CopyTo(dy[i..]);
        }
    }

    private void InvertMovingVariance()
    {
        var variance = _movingVariance.Span;
        for (var column = 0; column < _width; column++) _inverse[column] = 1f / MathF.Sqrt(variance[column] + _epsilon);
    }

    /// <summary>One row in evaluation mode.</summary>
    private void ByMovingFigures(ReadOnlySpan<float> x, Span<float> y)
    {
        for (var column = 0; column < _wideWidth; column += Lanes)
        {
            var unit = (Vector256.Create(x[column..]) - At(_movingMean, column)) * Vector256.Create(_inverse, column);
            (At(_gamma.Weights, column) * unit + At(_beta.Weights, column)).CopyTo(y[column..]);
        }
        ReadOnlySpan<float> gamma = _gamma.Weights.Span, beta = _beta.Weights.Span, mean = _movingMean.Span;
        for (var column = _wideWidth; column < _width; column++)
            y[column] = gamma[column] * ((x[column] - mean[column]) * _inverse[column]) + beta[column];
    }

    private static Vector256<float> At(Matrix row, int column) => Vector256.Create<float>(row.Span[column..]);
}
