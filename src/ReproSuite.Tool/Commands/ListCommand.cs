using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Execution;
using ReproSuite.Store;
using ReproSuite.Suites;
using ReproSuite.Tool.Progress;

namespace ReproSuite.Tool.Commands;

/// <summary><c>list</c>: the suites that come with the tool, or those of a folder, with how long they took as far as the store knows. Reads no data.</summary>
internal static class ListCommand
{
    public static Command Create(Surroundings world)
    {
        var folder = new Argument<string?>("FOLDER") { Description = "A folder of suites; the tool's own catalogue without it.", DefaultValueFactory = _ => null };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var (store, jobs) = (new StoreOptions(), new JobsOption());
        var command = new ToolCommand("list", "List suites.", "dotnet repro list") { folder, json };
        jobs.AddTo(command);
        store.AddStoreTo(command);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(folder) is { } path ? SuiteCatalog.Resolve(path) : [.. SuiteCatalog.Names.Select(SuiteCatalog.Open)];
            var records = store.OpenStore(parsed, world);
            var durations = records.Durations();
            Row[] rows = [.. files.Select(file => file.Read()).Select(suite => new Row(suite, Cost(suite, records, durations)))];
            if (parsed.GetValue(json)) world.Out.WriteLine(Json(rows));
            else Write(rows, world, jobs.Read(parsed));
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>How long a whole suite trains; null where the store has timed no trial of it, nor knows its data.</summary>
    private static CostEstimate? Cost(Suite suite, FileStore store, IReadOnlyDictionary<TrialKey, TimeSpan> durations)
    {
        if (durations.Count == 0) return null;
        try
        {
            var plan = Planner.Plan(suite.Resolve(), new RecordedData(), store, Workshop.Engine.Id);
            var cost = CostEstimate.Of(plan, plan.Trials, durations);
            return cost.Unknown == plan.Trials.Count ? null : cost;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    /// <summary>The time has a column when it is known of some suite; on a terminal, questions are cut where the line ends.</summary>
    private static void Write(Row[] rows, Surroundings world, int jobs)
    {
        var isTimed = rows.Any(row => row.Cost is not null);
        string[] Cells(string name, string data, string trials, string time, string question) => isTimed ? [name, data, trials, time, question] : [name, data, trials, question];
        List<string[]> table =
        [
            Cells("suite", "data", "trials", $"time, {Heading.Count(jobs, "job")}", "question"),
            .. rows.Select(row => Cells(
                row.Suite.Name, row.Suite.Data.Name, row.Suite.TrialCount.ToString(CultureInfo.InvariantCulture), Time(row.Cost, jobs), row.Suite.Question)),
        ];
        TextTable.Write(world.Out, world.IsTerminal ? TextTable.Fit(table, world.Width) : table);
    }

    private static string Time(CostEstimate? cost, int jobs) =>
        cost is null ? "" : (cost.Unknown > 0 ? "at least " : "about ") + Duration.Text(cost.WallTime(jobs));

    private static string Json(Row[] rows) => JsonSerializer.Serialize(
        rows.Select(row => new
        {
            name = row.Suite.Name,
            title = row.Suite.Title,
            question = row.Suite.Question,
            data = row.Suite.Data.Name,
            trials = row.Suite.TrialCount,
            seconds = row.Cost is { Unknown: 0 } cost ? cost.Known.TotalSeconds : (double?)null,
        }),
        JsonOutput.Options);

    private sealed record Row(Suite Suite, CostEstimate? Cost);
}
