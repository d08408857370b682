using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Tool;

/// <summary>A source that has no data and looks for none: plans are made of what a store remembers, or not at all.</summary>
internal sealed class RecordedData : IDataSource
{
    public string? Stamp(DataSpec data) => null;

    public DataIdentity Identify(DataSpec data, SplitSpec split) => throw Unknown(data);

    public FoldData Open(DataSpec data, SplitSpec split, EquatableList<PreprocessingSpec> preprocessing, int fold) => throw Unknown(data);

    private static InvalidInputException Unknown(DataSpec data) => new("RPR0201", $"nothing is recorded of {data.Name}.");
}
