using ReproSuite.Core.Ports;
using ReproSuite.Training;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>The dense features of the folds of a stack, on the device once, so that a step sends the numbers of rows in place of rows.</summary>
internal sealed class ResidentRows : IDisposable
{
    private readonly List<(FeatureMatrix Source, long First)> _places = [];
    private readonly Tensor _rows;

    /// <param name="sources">Of the models; one that several have is taken once.</param>
    /// <param name="device">Where to.</param>
    public ResidentRows(IEnumerable<FeatureMatrix> sources, Device device)
    {
        using var scope = NewDisposeScope();
        var parts = new List<Tensor>();
        var first = 0L;
        foreach (var source in sources.Where(source => source.Sparse is null && Find(source) is null))
        {
            _places.Add((source, first));
            parts.Add(tensor(source.Dense.Span.ToArray(), [source.Rows, source.Columns], device: device));
            first += source.Rows;
        }
        _rows = (parts.Count == 0 ? zeros(0, 0, device: device) : cat(parts)).DetachFromDisposeScope();
    }

    /// <summary>Whether the rows of a batch are here as they are to be learned.</summary>
    public bool Holds(Batch batch) => !batch.IsCopied && batch.Sparse is null && Find(batch.Source) is not null;

    /// <summary>The places of the rows of a batch.</summary>
    public void Places(Batch batch, Span<long> places)
    {
        var first = Find(batch.Source)!.Value;
        var rows = batch.Rows;
        for (var i = 0; i < rows.Length; i++) places[i] = first + rows[i];
    }

    /// <summary>Rows, [models, rows, features].</summary>
    /// <param name="places">[models, rows].</param>
    public Tensor Take(Tensor places) => _rows.index_select(0, places.reshape(-1)).view(places.shape[0], places.shape[1], _rows.shape[1]);

    public void Dispose() => _rows.Dispose();

    private long? Find(FeatureMatrix source)
    {
        foreach (var (known, first) in _places)
            if (source.Sparse is null && known.Dense.Span == source.Dense.Span) return first;
        return null;
    }
}
