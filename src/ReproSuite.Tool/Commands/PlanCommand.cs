using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ReproSuite.Core.Faults;
using ReproSuite.Execution;
using ReproSuite.Suites;
using ReproSuite.Tool.Engines;
using ReproSuite.Tool.Progress;

namespace ReproSuite.Tool.Commands;

/// <summary><c>plan</c>: what a run would train, and how long it would take; trains nothing.</summary>
internal static class PlanCommand
{
    public static Command Create(Surroundings world)
    {
        var (suite, store, engine) = (new SuiteOptions(), new StoreOptions(), new EngineOptions());
        var jobs = new Option<int>("--jobs") { Description = "Trials at a time, for the estimate.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var filter = new Option<string?>("--filter") { Description = "Only trials whose name matches, such as 'dropout/*'.", HelpName = "GLOB" };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var shards = new Option<int?>("--matrix") { Description = "As the matrix of a GitHub workflow with so many shards: {\"shard\":[\"1/3\",…]}; fewer where fewer trials are left.", HelpName = "N" };
        var command = new ToolCommand("plan", "Show which trials are cached and which would be trained.", "dotnet repro plan optimizers") { jobs, filter, json, shards };
        suite.AddTo(command);
        store.AddTo(command);
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var shop = store.Open(parsed, world, engine.Open(parsed, world));
            foreach (var file in SuiteCatalog.Resolve(suite.Name(parsed)))
            {
                var sized = engine.Name(parsed, suite.Read(file, parsed), shop.Engine);
                var status = shop.Plan(sized);
                var trials = TrialFilter.Choose(status.Plan.Trials, parsed.GetValue(filter));
                var cost = CostEstimate.Of(status.Plan, [.. trials.Where(t => !status.IsCached(t))], shop.Store.Durations());
                if (parsed.GetValue(shards) is { } count) world.Out.WriteLine(Matrix(count, trials.Count(t => !status.IsCached(t))));
                else if (parsed.GetValue(json)) world.Out.WriteLine(Json(sized, status, trials, cost));
                else Write(world.Out, sized, status, trials, cost, parsed.GetValue(jobs));
            }
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(TextWriter output, SizedSuite sized, PlanStatus status, IReadOnlyList<Core.Design.Trial> trials, CostEstimate cost, int jobs)
    {
        Heading.Write(output, sized, status);
        output.WriteLine();
        var width = trials.Max(t => t.Name.Length);
        foreach (var trial in trials)
            output.WriteLine($"  {trial.Name.PadRight(width)}  {trial.Key.Short}  {(status.IsCached(trial) ? "cached" : "to run")}");
        output.WriteLine();
        var toRun = trials.Count(t => !status.IsCached(t));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {trials.Count - toRun} cached, {toRun} to run{Estimate(cost, toRun, jobs)}"));
    }

    private static string Estimate(CostEstimate cost, int toRun, int jobs)
    {
        if (toRun == 0) return "";
        if (cost.Unknown == toRun) return " (no like trial has been timed yet)";
        var bound = cost.Unknown > 0 ? "at least" : "about";
        return string.Create(CultureInfo.InvariantCulture, $", {bound} {Duration.Text(cost.WallTime(jobs))} with {Heading.Count(jobs, "job")}");
    }

    /// <summary>One line for <c>strategy.matrix: ${{ fromJSON(…) }}</c>; a single shard where nothing is left, since a matrix may not be empty.</summary>
    private static string Matrix(int shards, int toRun)
    {
        if (shards < 1) throw new InvalidInputException("RPR0521", string.Create(CultureInfo.InvariantCulture, $"--matrix must be at least 1. Given: {shards}."));
        var count = Math.Clamp(toRun, 1, shards);
        return JsonSerializer.Serialize(new { shard = Enumerable.Range(1, count).Select(number => new Shard(number, count).ToString()) });
    }

    private static string Json(SizedSuite sized, PlanStatus status, IReadOnlyList<Core.Design.Trial> trials, CostEstimate cost) => JsonSerializer.Serialize(new
    {
        suite = sized.Folder,
        data = status.Plan.Data.Digest,
        engine = status.Plan.Engine,
        seconds = cost.Unknown > 0 ? (double?)null : cost.Known.TotalSeconds,
        trials = trials.Select(t => new { name = t.Name, key = t.Key.Hex, state = status.IsCached(t) ? "cached" : "to-run" }),
    }, JsonOutput.Options);
}
