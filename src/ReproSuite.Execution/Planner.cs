using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution;

/// <summary>Turns a suite into its trials and their keys.</summary>
public static class Planner
{
    /// <summary>The trials of a resolved suite: by variant as declared, then fold, then seed, both ascending.</summary>
    /// <remarks>
    /// Data is read only if the store does not know it yet or its files have changed since. Where the data is not on this machine, what the
    /// store knows of it is enough: reports and plans need no data. A digest pinned by the suite is always obeyed, and what lacks a fold counts as not known.
    /// </remarks>
    /// <exception cref="InvalidInputException">The data cannot be used, or is not there and not known.</exception>
    /// <exception cref="BrokenEnvironmentException">The store cannot be read or written.</exception>
    public static Plan Plan(Suite suite, IDataSource source, IStore store, EngineId engine)
    {
        var data = Identify(suite.Data, suite.Split, source, store);
        var trials =
            from variant in suite.Variants
            from fold in Enumerable.Range(0, suite.Split.FoldCount)
            from seed in suite.Seeds.Order()
            let spec = suite.TrialSpec(variant, fold, seed)
            let split = data.Folds[fold].Digest
            select new Trial(variant.Name, fold, seed, spec, data.Digest, split, TrialKey.Of(CanonicalJson.Write(spec), data.Digest, split, engine));
        return new Plan(suite, data, engine, [.. trials]);
    }

    private static DataIdentity Identify(DataSpec data, SplitSpec split, IDataSource source, IStore store)
    {
        var stamp = source.Stamp(data);
        var known = store.FindData(data, split, stamp);
        if (known is not null && known.Folds.Count == split.FoldCount && (data.Digest ?? known.Digest) == known.Digest) return known;

        var identity = source.Identify(data, split);
        if (stamp is not null) store.SaveData(data, split, stamp, identity);
        return identity;
    }
}
