using System.Collections.Concurrent;
using System.Globalization;
using ReproSuite.Core;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Execution.Tests;

/// <summary>Data of one sample per part that counts how often it is read.</summary>
internal sealed class FakeData : IDataSource
{
    public static readonly DataCard Card = new("glyphs", "Glyphs", "", "", "", "", 1, 0, ["a", "b"], [1, 1], [1, 0]);

    /// <summary>Null plays a machine that does not have the data.</summary>
    public string? Files { get; set; } = "first";

    public int Readings { get; private set; }

    public ConcurrentQueue<int> Opened { get; } = new();

    public string? Stamp(DataSpec data) => Files;

    public DataIdentity Identify(DataSpec data, SplitSpec split)
    {
        if (Files is null) throw new InvalidInputException("RPR0201", "glyphs is not here.");
        Readings++;
        var digest = Digest.Of(Files);
        if ((data.Digest ?? digest) != digest) throw new InvalidInputException("RPR0202", "glyphs is not what the suite pins.");
        var folds = Enumerable.Range(0, split.FoldCount).Select(fold => new FoldIdentity(Digest.Of(fold.ToString(CultureInfo.InvariantCulture)), 1, 1));
        return new DataIdentity(digest, folds.ToEquatableList(), Card);
    }

    public FoldData Open(DataSpec data, SplitSpec split, EquatableList<PreprocessingSpec> preprocessing, int fold)
    {
        if (Files is null) throw new InvalidInputException("RPR0201", "glyphs is not here.");
        Opened.Enqueue(fold);
        var sample = new Samples(new Matrix(1, 1), [0], [0]);
        return new FoldData(data.Name, 2, sample, sample, sample);
    }
}
