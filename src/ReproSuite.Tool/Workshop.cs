using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Data;
using ReproSuite.Execution;
using ReproSuite.Store;
using ReproSuite.Training;

namespace ReproSuite.Tool;

/// <summary>Where the rooms meet: data, store and engine of one invocation of the tool.</summary>
internal sealed class Workshop
{
    private readonly Surroundings _world;

    public Workshop(Surroundings world, string? dataFolder, string storeFolder, IEngine? engine = null)
        : this(world, engine ?? Exact, new FileStore(world.Resolve(storeFolder), world.Error.WriteLine), new DataSource(OpenLibrary(world, dataFolder)))
    {
    }

    private Workshop(Surroundings world, IEngine engine, FileStore store, IDataSource data) => (_world, Engine, Store, Data) = (world, engine, store, data);

    public FileStore Store { get; }

    public IDataSource Data { get; }

    /// <summary>The engine that is built in, and meant where nothing else is said.</summary>
    public static IEngine Exact { get; } = new ExactEngine();

    /// <summary>What trains.</summary>
    public IEngine Engine { get; }

    /// <summary>The same data and store with another engine.</summary>
    public Workshop With(IEngine engine) => new(_world, engine, Store, Data);

    /// <summary>The data sets of this machine, with downloads announced.</summary>
    public static DataLibrary OpenLibrary(Surroundings world, string? dataFolder) =>
        new(DataFolders.Of(dataFolder is null ? null : world.Resolve(dataFolder), world.Variable), world.Error.WriteLine);

    /// <summary>The plan of a suite, with what of it is already in the store.</summary>
    public PlanStatus Plan(SizedSuite sized) => Plan(sized, Store);

    /// <summary>The same, with records from elsewhere.</summary>
    public PlanStatus Plan(SizedSuite sized, IStore store)
    {
        try
        {
            sized.Require(Engine);
            var plan = Planner.Plan(sized.Suite, Data, store, Engine.Id);
            sized.Require(Engine, plan.Data, plan.DataOf);
            return PlanStatus.Of(plan, store);
        }
        catch (InvalidInputException found)
        {
            throw sized.Located(found);
        }
    }

    /// <summary>Gives pictures of test rows of a suite: from the data where it is on this machine, else from a committed report.</summary>
    public Func<IReadOnlyList<int>, IReadOnlyList<Picture>> Pictures(SizedSuite sized, CommittedRecords? committed = null) => rows =>
        Data.Pictures(sized.Suite.Data, rows) is { Count: > 0 } found ? found : [.. (committed?.Results?.Pictures ?? []).Where(picture => rows.Contains(picture.Row))];

    /// <summary>Trains on this machine and stores what comes out.</summary>
    public IExecutor Workers(int jobs, Stacking stacking) => new StagedExecutor(Engine, Data, Store, jobs, _world.Clock, stacking);

    /// <summary>Trains on this machine and stores nothing: what comes out is to be compared with what is stored.</summary>
    public IExecutor Replayers(int jobs) => new StagedExecutor(Engine, Data, new MemoryStore(), jobs, _world.Clock);
}
