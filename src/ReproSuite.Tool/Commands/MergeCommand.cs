using System.CommandLine;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Store;
using ReproSuite.Tool.Engines;

namespace ReproSuite.Tool.Commands;

/// <summary><c>merge</c>: brings the records that shards made of a suite into one store.</summary>
internal static class MergeCommand
{
    /// <summary>As many holes as are named.</summary>
    private const int MostNamed = 10;

    /// <summary>The stamp of data that was read elsewhere: no files have it, so data that is here is read again.</summary>
    private const string Elsewhere = "";

    public static Command Create(Surroundings world)
    {
        var (suite, store, engine) = (new SuiteOptions(), new StoreOptions(), new EngineOptions());
        var shards = new Argument<string[]>("STORE") { Description = "The stores that shards wrote.", Arity = ArgumentArity.OneOrMore };
        var command = new ToolCommand("merge", "Bring the records of shards into one store.", "dotnet repro merge optimizers shard-1 shard-2 shard-3");
        suite.AddTo(command);
        command.Arguments.Add(shards);
        store.AddTo(command);
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var shop = store.Open(parsed, world, engine.Open(parsed, world));
            var sized = engine.Name(parsed, suite.ReadOne(parsed), shop.Engine);
            string[] folders = [.. parsed.GetRequiredValue(shards)];
            return Merge(world, shop, sized, [.. folders.Select(folder => (folder, Open(world, folder)))]);
        });
        return command;
    }

    private static FileStore Open(Surroundings world, string folder) => FileStore.IsAt(world.Resolve(folder))
        ? new FileStore(world.Resolve(folder), world.Error.WriteLine)
        : throw new InvalidInputException("RPR0522", "no such store. Name the folders that 'run --shard I/N --store DIR' wrote.", new Location(folder));

    private static int Merge(Surroundings world, Workshop shop, SizedSuite sized, IReadOnlyList<(string Folder, FileStore Store)> shards)
    {
        var plan = shop.Plan(sized, new JoinedStores(shop.Store, [.. shards.Select(shard => shard.Store)])).Plan;
        var digest = plan.Digest;
        foreach (var (folder, store) in shards) RequireSamePlan(folder, store, plan.Suite.Name, digest);
        var keys = plan.Trials.Select(trial => trial.Key).Distinct().ToList();
        foreach (var (folder, store) in shards)
        {
            var records = keys.Select(store.Find).OfType<Core.Records.TrialRecord>().ToList();
            records.ForEach(shop.Store.Save);
            foreach (var run in store.Runs().Where(run => run.Plan == digest)) shop.Store.SaveRun(run);
            world.Out.WriteLine($"{world.Display(world.Resolve(folder))}: {Heading.Count(records.Count, "record")}");
        }
        KeepData(shop, plan);
        return Tell(world, shop, sized, plan);
    }

    /// <summary>RPR0523: a store whose runs of this suite were all runs of another plan.</summary>
    private static void RequireSamePlan(string folder, FileStore store, string suite, string digest)
    {
        var plans = store.Runs().Where(run => run.Suite == suite && run.Plan is not null).Select(run => run.Plan!).Distinct().ToList();
        if (plans.Count > 0 && !plans.Contains(digest))
            throw new InvalidInputException("RPR0523",
                $"another plan of {suite}. Given: plan {plans[^1][..12]}. Allowed: plan {digest[..12]}. Suite, size, data or engine differ; run the shard again, or merge with the suite it was made from.", new Location(folder));
    }

    /// <summary>What the shards know of data that is not on this machine, so that reports can be made here.</summary>
    private static void KeepData(Workshop shop, Plan plan)
    {
        for (var trials = plan.Trials.Select(trial => trial.Spec).ToList(); trials.Count > 0; trials = [.. trials.Select(spec => spec.Before()).OfType<TrialSpec>()])
            foreach (var (data, split) in trials.Select(spec => (spec.Data, spec.Split)).Distinct())
                if (shop.Data.Stamp(data) is null) shop.Store.SaveData(data, split, Elsewhere, plan.DataOf(trials.First(spec => spec.Data == data && spec.Split == split)));
    }

    private static int Tell(Surroundings world, Workshop shop, SizedSuite sized, Plan plan)
    {
        var store = world.Display(shop.Store.Folder);
        var holes = plan.Trials.Where(trial => shop.Store.Find(trial.Key) is null).ToList();
        world.Out.WriteLine($"{plan.Trials.Count - holes.Count} of {Heading.Count(plan.Trials.Count, "trial")} in {store}; 'dotnet repro report {sized.Command}{(store == StoreOptions.Default ? "" : $" --store {store}")}' renders them");
        foreach (var hole in holes.Take(MostNamed)) world.Out.WriteLine($"  missing: {hole.Name}");
        if (holes.Count > MostNamed) world.Out.WriteLine($"  and {holes.Count - MostNamed} more");
        return holes.Count > 0 ? ExitCode.TrialsFailed : ExitCode.Ok;
    }
}
