using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ReproSuite.Core.Design;
using ReproSuite.Suites;

namespace ReproSuite.Tool.Commands;

/// <summary><c>list</c>: the suites that come with the tool, or those of a folder, with how long they train: as the store has timed them, else by their specs. Reads no data.</summary>
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
            var time = new SuiteTime(store.OpenStore(parsed, world), Workshop.OpenLibrary(world, dataFolder: null).List(), world.Clock);
            Suite[] suites = [.. files.Select(file => file.Read())];
            if (parsed.GetValue(json)) world.Out.WriteLine(Json(suites, time));
            else Write(suites, time, world, jobs.Read(parsed));
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>On a terminal, questions are cut where the line ends.</summary>
    private static void Write(Suite[] suites, SuiteTime time, Surroundings world, int jobs)
    {
        List<string[]> table =
        [
            ["suite", "data", "trials", $"time, {Heading.Count(jobs, "job")}", "question"],
            .. suites.Select(suite => new[] { suite.Name, suite.Data.Name, suite.TrialCount.ToString(CultureInfo.InvariantCulture), time.Text(suite, jobs), suite.Question }),
        ];
        TextTable.Write(world.Out, world.IsTerminal ? TextTable.Fit(table, world.Width) : table);
    }

    private static string Json(Suite[] suites, SuiteTime time) => JsonSerializer.Serialize(
        suites.Select(suite => new
        {
            name = suite.Name,
            title = suite.Title,
            question = suite.Question,
            data = suite.Data.Name,
            trials = suite.TrialCount,
            seconds = time.Timed(suite) is { Unknown: 0 } cost ? cost.Known.TotalSeconds : (double?)null,
            roughSeconds = time.Rough(suite),
        }),
        JsonOutput.Options);
}
