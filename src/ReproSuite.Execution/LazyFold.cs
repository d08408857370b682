using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>The data of one fold, opened by the first trial that needs it and shared by all that do.</summary>
/// <remarks>Nobody but waiting and running trials holds on to it, so its memory is free again when the last of them is done.</remarks>
internal sealed class LazyFold(IDataSource source, TrialSpec spec)
{
    private readonly Lazy<FoldData> _data = new(() => source.Open(spec.Data, spec.Split, spec.Preprocessing, spec.Fold));

    public FoldData Data => _data.Value;
}
