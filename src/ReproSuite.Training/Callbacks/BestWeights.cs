namespace ReproSuite.Training.Callbacks;

/// <summary>A copy of the weights of the best epoch so far.</summary>
internal sealed class BestWeights
{
    private int _epoch;

    /// <summary>The copy; empty before the first.</summary>
    public float[] Numbers { get; private set; } = [];

    /// <summary>Copies the weights of an epoch in place of those before.</summary>
    public void Keep(int epoch, ReadOnlySpan<float> weights)
    {
        if (Numbers.Length == 0) Numbers = new float[weights.Length];
        weights.CopyTo(Numbers);
        _epoch = epoch;
    }

    /// <summary>Puts the copy back, if there is one, and tells the epoch that it is of.</summary>
    public int? PutBack(Span<float> weights)
    {
        if (Numbers.Length == 0) return null;
        Numbers.CopyTo(weights);
        return _epoch;
    }
}
