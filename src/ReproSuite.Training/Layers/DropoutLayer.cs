using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Layers;

/// <summary>Inverted dropout: while training an input becomes +0, or is multiplied by 1 / (1 − rate); the identity otherwise.</summary>
/// <remarks>
/// Element (row, column) of a batch is dropped in step s when <c>Word(row · width + column, s)</c> of the layer's stream is below
/// round(rate · 2^32), an exact share up to 2^−33; the kept ones are multiplied by the float nearest to 1 / (1 − rate).
/// A place's mask depends on neither the number of rows, the variant nor the thread. Source: Srivastava et al. 2014, in the inverted form of Keras.
/// </remarks>
internal sealed class DropoutLayer : Layer
{
    private readonly RandomStream _stream;
    private readonly uint _threshold;
    private readonly float _scale;
    private readonly uint[] _words;
    private readonly Matrix _output;

    /// <param name="spec">The rate.</param>
    /// <param name="stream">The layer's own words.</param>
    /// <param name="width">Columns of input and output.</param>
    /// <param name="rows">The most rows of a training batch.</param>
    /// <param name="memory">Where buffers come from.</param>
    public DropoutLayer(Dropout spec, RandomStream stream, int width, int rows, Workspace memory)
    {
        _stream = stream;
        _threshold = (uint)Math.Min(Math.Round(spec.Rate * 4294967296.0, MidpointRounding.ToEven), uint.MaxValue);
        _scale = (float)(1 / (1 - spec.Rate));
        _words = memory.Take<uint>(rows * width);
        _output = memory.TakeMatrix(rows, width);
    }

    public override Matrix Forward(Matrix x) => x;

    public override Matrix ForwardTraining(Matrix x, uint step)
    {
        var y = _output.Slice(0, x.Rows);
        _stream.FillWords(_words.AsSpan(0, y.Span.Length), 0, step);
        Mask(x.Span, y.Span);
        return y;
    }

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null)
    {
        Mask(dy.Span, dy.Span);
        return dy;
    }

    private void Mask(ReadOnlySpan<float> source, Span<float> destination)
    {
        var words = _words.AsSpan(0, destination.Length);
        var wideWords = MemoryMarshal.Cast<uint, Vector512<uint>>(words);
        var wideSource = MemoryMarshal.Cast<float, Vector512<float>>(source)[..wideWords.Length];
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(destination)[..wideWords.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            var dropped = Vector512.LessThan(wideWords[i], Vector512.Create(_threshold)).AsSingle();
            wide[i] = Vector512.ConditionalSelect(dropped, Vector512<float>.Zero, wideSource[i] * _scale);
        }
        for (var i = wide.Length * Vector512<float>.Count; i < destination.Length; i++)
            destination[i] = words[i] < _threshold ? 0f : source[i] * _scale;
    }
}
