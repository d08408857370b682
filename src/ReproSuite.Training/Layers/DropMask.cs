using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Layers;

/// <summary>Which elements of a training batch are dropped, drawn for every step, and what becomes of these and of the others.</summary>
/// <remarks>
/// Element (row, column) of a batch is dropped in step s when <c>Word(row · width + column, s)</c> of the layer's stream is below
/// round(rate · 2^32), an exact share up to 2^−33. A place's mask depends on neither the number of rows, the variant nor the thread.
/// </remarks>
/// <param name="rate">The share that is dropped.</param>
/// <param name="stream">The layer's own words.</param>
/// <param name="elements">The most elements of a training batch.</param>
/// <param name="memory">Where buffers come from.</param>
internal sealed class DropMask(double rate, RandomStream stream, int elements, Workspace memory)
{
    private readonly uint _threshold = (uint)Math.Min(Math.Round(rate * 4294967296.0, MidpointRounding.ToEven), uint.MaxValue);
    private readonly uint[] _words = memory.Take<uint>(elements);

    /// <summary>Draws the mask of a step.</summary>
    public void Draw(int elements, uint step) => stream.FillWords(_words.AsSpan(0, elements), 0, step);

    /// <summary>y = x · scale + shift, the product and the sum rounded each, or <paramref name="dropped"/> where the last mask drops; x and y may be the same.</summary>
    public void Map(ReadOnlySpan<float> x, Span<float> y, float scale, float shift, float dropped)
    {
        var words = _words.AsSpan(0, y.Length);
        var wideWords = MemoryMarshal.Cast<uint, Vector512<uint>>(words);
        var wideX = MemoryMarshal.Cast<float, Vector512<float>>(x)[..wideWords.Length];
        var wideY = MemoryMarshal.Cast<float, Vector512<float>>(y)[..wideWords.Length];
        for (var i = 0; i < wideY.Length; i++)
        {
            var isDropped = Vector512.LessThan(wideWords[i], Vector512.Create(_threshold)).AsSingle();
            wideY[i] = Vector512.ConditionalSelect(isDropped, Vector512.Create(dropped), wideX[i] * scale + Vector512.Create(shift));
        }
        for (var i = wideY.Length * Vector512<float>.Count; i < y.Length; i++)
            y[i] = words[i] < _threshold ? dropped : x[i] * scale + shift;
    }
}
