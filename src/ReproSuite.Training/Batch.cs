using ReproSuite.Core.Ports;
using ReproSuite.Numerics;
using ReproSuite.Training.Losses;

namespace ReproSuite.Training;

/// <summary>Some rows of a part: dense ones copied side by side once somebody asks for them, so that a product can stream them, sparse ones where they lie. Filled again and again.</summary>
internal sealed class Batch
{
    private readonly Matrix _features;
    private readonly SparseMatrix? _sparse;
    private readonly int[] _rows;
    private readonly int[] _labels;
    private readonly float[]? _targets;
    private FeatureMatrix _source;
    private int _count;

    /// <param name="capacity">The most rows.</param>
    /// <param name="features">Where rows will come from.</param>
    /// <param name="memory">Where buffers come from.</param>
    /// <param name="numbers">Whether rows have numeric targets in place of classes.</param>
    public Batch(int capacity, FeatureMatrix features, Workspace memory, bool numbers = false)
    {
        _targets = numbers ? memory.Take<float>(capacity) : null;
        _sparse = features.Sparse;
        _features = _sparse is null ? memory.TakeMatrix(capacity, features.Columns) : default;
        _rows = memory.Take<int>(capacity);
        _labels = memory.Take<int>(capacity);
    }

    /// <summary>The rows gathered last, when they are sparse; else null.</summary>
    public SparseRows? Sparse => _sparse is null ? null : new SparseRows(_sparse, _rows.AsMemory(0, _count));

    /// <summary>[rows, features] of the rows gathered last, when they are dense: a copy, which may be changed.</summary>
    public Matrix Features
    {
        get
        {
            var features = _features.Slice(0, _count);
            if (!IsCopied) _source.Dense.GatherRows(Rows, features);
            IsCopied = true;
            return features;
        }
    }

    /// <summary>Whether <see cref="Features"/> were asked for, so that they may have been changed; until then they are rows of <see cref="Source"/>.</summary>
    public bool IsCopied { get; private set; }

    /// <summary>Where the rows gathered last are from.</summary>
    public FeatureMatrix Source => _source;

    /// <summary>Their numbers there, in the order given.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    /// <summary>Their labels.</summary>
    public ReadOnlySpan<int> Labels => _labels.AsSpan(0, _count);

    /// <summary>Their targets: numbers, or the labels.</summary>
    public Truth Truth => _targets is null ? Labels : (ReadOnlySpan<float>)_targets.AsSpan(0, _count);

    /// <summary>Takes rows of the samples, in the order given.</summary>
    public void Gather(Samples samples, ReadOnlySpan<int> rows)
    {
        _count = rows.Length;
        for (var i = 0; i < rows.Length; i++) _labels[i] = samples.Labels[rows[i]];
        if (_targets is not null)
            for (var i = 0; i < rows.Length; i++) _targets[i] = samples.Targets![rows[i]];
        rows.CopyTo(_rows);
        (_source, IsCopied) = (samples.Features, false);
    }
}
