using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Activations;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Layers;

/// <summary>A fully connected layer: y = activation(x · kernel + bias).</summary>
/// <remarks>
/// Shapes: x [rows, in], dense or sparse, kernel [in, units], bias [1, units], y [rows, units].
/// Backward: dz = dy · f′; dkernel = xᵀ · dz, chained over the rows in ascending order; dbias = column sums of dz; dx = dz · kernelᵀ.
/// Penalty: l1 · Σ|w| + l2 · Σw² over the kernel. Its gradient is added after the data's: g = (g + l1 · sign w) + (2 · l2) · w, sign 0 = 0,
/// with l1 and 2 · l2 rounded to float once.
/// Max-norm: see <see cref="ColumnNorm"/>. An activation that needs its input finds it in a copy.
/// </remarks>
internal sealed class DenseLayer : Layer, IFinishedRows
{
    private readonly Tensor _kernel;
    private readonly Tensor _bias;
    private readonly Activation _activation;
    private readonly Matrix _output;
    private readonly Matrix? _sums;
    private readonly Matrix? _inputGradient;
    private readonly Team _team;
    private readonly double _l1;
    private readonly double _l2;
    private readonly ColumnNorm? _norm;
    private Matrix _lastInput;
    private SparseRows? _lastSparseInput;
    private Matrix _known;
    private ParameterUpdate? _update;

    /// <summary>Claims the layer's parameters; their first values are the caller's business.</summary>
    /// <param name="spec">Units, penalties and name.</param>
    /// <param name="activation">The layer's own, or none when the loss applies it.</param>
    /// <param name="parameters">Where the kernel and the bias live.</param>
    /// <param name="inputs">Width of the input.</param>
    /// <param name="rows">The most rows of a forward pass.</param>
    /// <param name="gradientRows">The most rows of a backward pass that passes a gradient on; 0 when nothing below the layer is trained.</param>
    /// <param name="memory">Where buffers and threads come from.</param>
    public DenseLayer(Dense spec, Activation activation, ParameterBuffer parameters, int inputs, int rows, int gradientRows, Workspace memory)
    {
        _kernel = parameters.Claim($"{spec.Name}/kernel", inputs, spec.Units);
        _bias = parameters.Claim($"{spec.Name}/bias", 1, spec.Units);
        _activation = activation;
        _output = memory.TakeMatrix(rows, spec.Units);
        _sums = activation.NeedsInput ? memory.TakeMatrix(rows, spec.Units) : null;
        _inputGradient = gradientRows > 0 ? memory.TakeMatrix(gradientRows, inputs) : null;
        _team = memory.Team;
        _l1 = spec.L1;
        _l2 = spec.L2;
        _norm = spec.MaxNorm is { } limit ? new ColumnNorm(limit, spec.Units, memory) : null;
    }

    /// <summary>The kernel, [in, units].</summary>
    public Matrix Kernel => _kernel.Weights;

    /// <summary>The bias, [1, units].</summary>
    public Matrix BiasRow => _bias.Weights;

    public override Matrix Forward(Matrix x)
    {
        var y = Product(x);
        _activation.Forward(y, _bias.Weights.Span);
        return y;
    }

    /// <summary>The same of sparse rows, with the same bits; the kernel must be finite.</summary>
    public Matrix Forward(SparseRows x)
    {
        var y = Product(x);
        _activation.Forward(y, _bias.Weights.Span);
        return y;
    }

    public override Matrix ForwardTraining(Matrix x, uint step)
    {
        (_lastInput, _lastSparseInput) = (x, null);
        return ActivateTraining(Product(x));
    }

    /// <summary>The same of sparse rows, which must stay until <see cref="Backward"/>.</summary>
    public Matrix ForwardTraining(SparseRows x)
    {
        _lastSparseInput = x;
        return ActivateTraining(Product(x));
    }

    private Matrix Product(Matrix x)
    {
        var y = _output.Slice(0, x.Rows);
        MatrixProduct.Multiply(x, _kernel.Weights, y, _team);
        return y;
    }

    private Matrix Product(SparseRows x)
    {
        var y = _output.Slice(0, x.RowCount);
        SparseProduct.Multiply(x, _kernel.Weights, y, _team);
        return y;
    }

    /// <summary>Adds the bias, applies the activation, and notes what its derivative will be worked out from.</summary>
    private Matrix ActivateTraining(Matrix y)
    {
        if (_sums is not { } buffer)
        {
            _activation.Forward(y, _bias.Weights.Span);
            return _known = y;
        }
        Bias.Add(y, _bias.Weights.Span);
        _known = buffer.Slice(0, y.Rows);
        y.Span.CopyTo(_known.Span);
        _activation.Forward(y.Span);
        return y;
    }

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null)
    {
        _activation.Backward(_known.Span, dy.Span);
        var dx = InputGradient(dy);
        Reduction.ColumnSums(dy, _bias.Gradients.Span);
        update?.Apply(_bias);
        _update = update;
        KernelGradient(dy);
        return dx;
    }

    /// <summary>Of sparse rows the gradient is kept only where no update uses it up.</summary>
    private void KernelGradient(Matrix dy)
    {
        if (_lastSparseInput is not { } sparse)
        {
            MatrixProduct.MultiplyTransposedLeft(_lastInput, dy, _kernel.Gradients, _team, this);
        }
        else if (_update is not null)
        {
            SparseProduct.MultiplyTransposedLeft(sparse, dy, this, _team);
        }
        else
        {
            SparseProduct.MultiplyTransposedLeft(sparse, dy, _kernel.Gradients, _team);
            AddPenaltyGradient(_kernel.Weights.Span, _kernel.Gradients.Span);
        }
    }

    /// <summary>Some rows of the kernel's gradient have all their data: what is left is the penalty, and the update.</summary>
    void IFinishedRows.Finish(int first, Matrix rows)
    {
        AddPenaltyGradient(_kernel.Weights.Slice(first, rows.Rows).Span, rows.Span);
        _update?.Apply(_kernel, first, rows);
    }

    /// <summary>Needs the kernel as it was, so it comes before the update.</summary>
    private Matrix InputGradient(Matrix dy)
    {
        if (_inputGradient is not { } buffer) return default;
        var dx = buffer.Slice(0, dy.Rows);
        MatrixProduct.MultiplyTransposedRight(dy, _kernel.Weights, dx, _team);
        return dx;
    }

    public override double Penalty()
    {
        var penalty = 0.0;
        if (_l1 > 0) penalty += _l1 * Reduction.SumOfAbs(_kernel.Weights.Span);
        if (_l2 > 0) penalty += _l2 * Reduction.SumOfSquares(_kernel.Weights.Span);
        return penalty;
    }

    public override void Constrain() => _norm?.Limit(_kernel.Weights);

    private void AddPenaltyGradient(ReadOnlySpan<float> weights, Span<float> gradients)
    {
        if (_l1 == 0 && _l2 == 0) return;
        var (l1, l2) = ((float)_l1, (float)(2 * _l2));
        var wideWeights = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        var wideGradients = MemoryMarshal.Cast<float, Vector512<float>>(gradients)[..wideWeights.Length];
        for (var i = 0; i < wideGradients.Length; i++)
        {
            var w = wideWeights[i];
            var above = Vector512.ConditionalSelect(Vector512.GreaterThan(w, Vector512<float>.Zero), Vector512.Create(l1), Vector512<float>.Zero);
            var sign = Vector512.ConditionalSelect(Vector512.LessThan(w, Vector512<float>.Zero), Vector512.Create(-l1), above);
            wideGradients[i] = (wideGradients[i] + sign) + l2 * w;
        }
        for (var i = wideGradients.Length * Vector512<float>.Count; i < gradients.Length; i++)
        {
            var sign = weights[i] < 0f ? -l1 : weights[i] > 0f ? l1 : 0f;
            gradients[i] = (gradients[i] + sign) + l2 * weights[i];
        }
    }
}
