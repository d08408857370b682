using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>Turns a suite into its trials and their keys.</summary>
public static class Planner
{
    /// <summary>The trials of a resolved suite: by variant as declared, then fold, then seed, both ascending.</summary>
    /// <remarks>Data is read only where the store does not know it; what a search will try inside a trial is not planned yet.</remarks>
    /// <exception cref="Core.Faults.InvalidInputException">The data cannot be used, or is not there and not known.</exception>
    /// <exception cref="Core.Faults.BrokenEnvironmentException">The store cannot be read or written.</exception>
    public static Plan Plan(Suite suite, IDataSource source, IStore store, EngineId engine)
    {
        var maker = new TrialMaker(source, store, engine);
        var data = maker.Identify(suite.Data, suite.Split);
        var trials =
            from variant in suite.Variants
            from fold in Enumerable.Range(0, suite.Split.FoldCount)
            from seed in suite.Seeds.Order()
            select maker.Make(variant.Name, suite.TrialSpec(variant, fold, seed));
        return new Plan(suite, data, engine, [.. trials]) { Earlier = maker.Known.Skip(1).ToEquatableList() };
    }
}
