using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution;

/// <summary>Makes trials of specs: finds out on which data they are, and so their keys. Asks for the same data once.</summary>
/// <remarks>
/// Data is read only if the store does not know it yet or its files have changed since. Where the data is not on this machine, what the
/// store knows of it is enough: reports and plans need no data. A digest pinned by the suite is always obeyed, and what lacks a fold counts as not known.
/// </remarks>
internal sealed class TrialMaker(IDataSource source, IStore store, EngineId engine)
{
    private readonly Dictionary<(DataSpec, SplitSpec), DataIdentity> _known = [];

    /// <summary>All data that trials were made on, in the order of asking.</summary>
    public IEnumerable<EarlierData> Known => _known.Select(known => new EarlierData(CanonicalJson.Write(known.Key.Item1), CanonicalJson.Write(known.Key.Item2), known.Value));

    /// <summary>The trial of a spec, with the one that it starts from.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">The data cannot be used, or is not there and not known.</exception>
    /// <exception cref="Core.Faults.BrokenEnvironmentException">The store cannot be read or written.</exception>
    public Trial Make(string variant, TrialSpec spec)
    {
        var data = Identify(spec.Data, spec.Split);
        var split = data.Folds[spec.Fold].Digest;
        var before = spec.Before() is { } earlier ? Make(variant, earlier) : null;
        return new Trial(variant, spec.Fold, spec.Seed, spec, data.Digest, split, TrialKey.Of(CanonicalJson.Write(spec), data.Digest, split, engine, before?.Key)) { Before = before };
    }

    /// <summary>What is known of some data.</summary>
    public DataIdentity Identify(DataSpec data, SplitSpec split)
    {
        if (_known.TryGetValue((data, split), out var asked)) return asked;
        return _known[(data, split)] = Find(data, split);
    }

    private DataIdentity Find(DataSpec data, SplitSpec split)
    {
        var stamp = source.Stamp(data);
        var known = store.FindData(data, split, stamp);
        if (known is not null && known.Folds.Count == split.FoldCount && (data.Digest ?? known.Digest) == known.Digest) return known;
        var identity = source.Identify(data, split);
        if (stamp is not null) store.SaveData(data, split, stamp, identity);
        return identity;
    }
}
