using System.CommandLine;
using ReproSuite.Core.Faults;
using ReproSuite.Reporting;

namespace ReproSuite.Tool.Commands;

/// <summary><c>index</c>: writes the page that lists the reports of a folder, or tells whether it is stale. Reads their results files and nothing else.</summary>
internal static class IndexCommand
{
    public static Command Create(Surroundings world)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of reports.", DefaultValueFactory = _ => "reports" };
        var check = new Option<bool>("--check") { Description = $"Write nothing; exit with 6 when {ReportIndex.Page} is not what the results of the reports give." };
        var templates = new ReportOptions();
        var command = new ToolCommand("index", $"Write {ReportIndex.Page} of a folder of reports: every suite's question, answer and claims.", "dotnet repro index --check") { folder, check };
        templates.AddTemplatesTo(command);
        command.SetAction(parsed =>
        {
            var path = world.Resolve(parsed.GetRequiredValue(folder));
            var page = ReportIndex.Render(Entries(world, path), templates.Templates(parsed, world));
            return parsed.GetValue(check) ? Check(world, path, page) : Write(world, path, page);
        });
        return command;
    }

    private static IReadOnlyList<IndexEntry> Entries(Surroundings world, string folder)
    {
        if (!Directory.Exists(folder)) throw new InvalidInputException("RPR0512", $"no folder {world.Display(folder)}. Give a folder of reports, such as reports.");
        var results = Directory.GetDirectories(folder)
            .Select(report => (Name: Path.GetFileName(report), Results: Path.Combine(report, ReportBundle.Results)))
            .Where(report => File.Exists(report.Results))
            .ToList();
        return results.Count > 0
            ? [.. results.Select(report => new IndexEntry(report.Name, ResultsFile.ReadOutline(File.ReadAllBytes(report.Results), world.Display(report.Results))))]
            : throw new InvalidInputException("RPR0512", $"no report in {world.Display(folder)}: none of its folders has a {ReportBundle.Results}. 'dotnet repro run SUITE' writes one.");
    }

    private static int Write(Surroundings world, string folder, ReportFile page)
    {
        var path = Path.Combine(folder, page.Path);
        if (File.Exists(path) && File.ReadLines(path).FirstOrDefault() != ReportIndex.Mark)
            throw new InvalidInputException("RPR0516", $"this page was not written by 'dotnet repro index' and is left alone. Move it, or begin it with {ReportIndex.Mark}", new Location(world.Display(path)));
        ReportFolder.Write(folder, page);
        world.Out.WriteLine(world.Display(path));
        return ExitCode.Ok;
    }

    private static int Check(Surroundings world, string folder, ReportFile page)
    {
        var path = world.Display(Path.Combine(folder, page.Path));
        if (ReportFolder.Check(folder, page) is not { } stale)
        {
            world.Out.WriteLine($"{path}: up to date");
            return ExitCode.Ok;
        }
        world.Out.WriteLine($"{path}: {(stale == StaleKind.Missing ? "missing" : "differs from what the results give")}");
        world.Out.WriteLine($"stale: run 'dotnet repro index {world.Display(folder)}' and commit the page.");
        return ExitCode.ReportStale;
    }
}
