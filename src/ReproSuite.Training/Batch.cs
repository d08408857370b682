using ReproSuite.Core.Ports;
using ReproSuite.Numerics;

namespace ReproSuite.Training;

/// <summary>Some rows copied side by side, so that a product can stream them; one buffer, filled again and again.</summary>
internal sealed class Batch(int capacity, int features)
{
    private readonly Matrix _features = new(capacity, features);
    private readonly int[] _labels = new int[capacity];
    private int _count;

    /// <summary>[rows, features] of the rows gathered last.</summary>
    public Matrix Features => _features.Slice(0, _count);

    /// <summary>Their labels.</summary>
    public ReadOnlySpan<int> Labels => _labels.AsSpan(0, _count);

    /// <summary>Copies rows of the samples, in the order given.</summary>
    public void Gather(Samples samples, ReadOnlySpan<int> rows)
    {
        _count = rows.Length;
        for (var i = 0; i < rows.Length; i++)
        {
            samples.Features.Dense.Row(rows[i]).CopyTo(_features.Row(i));
            _labels[i] = samples.Labels[rows[i]];
        }
    }
}
