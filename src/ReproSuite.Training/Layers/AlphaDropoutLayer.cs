using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Layers;

/// <summary>Alpha dropout: while training an input x becomes a · x + b, or a · d + b where it is dropped; the identity otherwise.</summary>
/// <remarks>
/// d = −Scale · Alpha of <see cref="Selu"/>; a = 1 / sqrt((1 − rate) · (1 + rate · d²)); b = −a · d · rate; a, b and a · d + b are worked out in double and
/// rounded to float once; per element the product and the sum are rounded each. Gradient: dy · a, or +0 where dropped.
/// Which elements are dropped is the law of <see cref="DropoutLayer"/>, from the layer's own stream of the same purpose.
/// Source: Klambauer et al. 2017, in the form of Keras <c>AlphaDropout</c>.
/// </remarks>
internal sealed class AlphaDropoutLayer : Layer
{
    private readonly RandomStream _stream;
    private readonly uint _threshold;
    private readonly float _scale;
    private readonly float _shift;
    private readonly float _dropped;
    private readonly uint[] _words;
    private readonly Matrix _output;

    /// <param name="spec">The rate.</param>
    /// <param name="stream">The layer's own words.</param>
    /// <param name="width">Columns of input and output.</param>
    /// <param name="rows">The most rows of a training batch.</param>
    /// <param name="memory">Where buffers come from.</param>
    public AlphaDropoutLayer(AlphaDropout spec, RandomStream stream, int width, int rows, Workspace memory)
    {
        _stream = stream;
        _threshold = (uint)Math.Min(Math.Round(spec.Rate * 4294967296.0, MidpointRounding.ToEven), uint.MaxValue);
        const double dropped = -Selu.Scale * Selu.Alpha;
        var scale = 1 / Math.Sqrt((1 - spec.Rate) * (1 + spec.Rate * (dropped * dropped)));
        var shift = -scale * dropped * spec.Rate;
        (_scale, _shift, _dropped) = ((float)scale, (float)shift, (float)(scale * dropped + shift));
        _words = memory.Take<uint>(rows * width);
        _output = memory.TakeMatrix(rows, width);
    }

    public override Matrix Forward(Matrix x) => x;

    public override Matrix ForwardTraining(Matrix x, uint step)
    {
        var y = _output.Slice(0, x.Rows);
        _stream.FillWords(_words.AsSpan(0, y.Span.Length), 0, step);
        Map(x.Span, y.Span, _shift, _dropped);
        return y;
    }

    public override Matrix Backward(Matrix dy, ParameterUpdate? update = null)
    {
        Map(dy.Span, dy.Span, shift: 0f, dropped: 0f);
        return dy;
    }

    private void Map(ReadOnlySpan<float> source, Span<float> destination, float shift, float dropped)
    {
        var words = _words.AsSpan(0, destination.Length);
        var wideWords = MemoryMarshal.Cast<uint, Vector512<uint>>(words);
        var wideSource = MemoryMarshal.Cast<float, Vector512<float>>(source)[..wideWords.Length];
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(destination)[..wideWords.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            var isDropped = Vector512.LessThan(wideWords[i], Vector512.Create(_threshold)).AsSingle();
            wide[i] = Vector512.ConditionalSelect(isDropped, Vector512.Create(dropped), wideSource[i] * _scale + Vector512.Create(shift));
        }
        for (var i = wide.Length * Vector512<float>.Count; i < destination.Length; i++)
            destination[i] = words[i] < _threshold ? dropped : source[i] * _scale + shift;
    }
}
