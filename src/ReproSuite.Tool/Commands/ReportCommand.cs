using System.CommandLine;
using ReproSuite.Core.Faults;
using ReproSuite.Reporting;
using ReproSuite.Suites;
using ReproSuite.Tool.Engines;

namespace ReproSuite.Tool.Commands;

/// <summary><c>report</c>: renders reports from records alone, or tells whether committed ones are stale.</summary>
internal static class ReportCommand
{
    public static Command Create(Surroundings world)
    {
        var (suite, store, reports, engine) = (new SuiteOptions(), new StoreOptions(), new ReportOptions(), new EngineOptions());
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 6 when a report on disk is not what its records give." };
        var command = new ToolCommand("report", "Render reports from records alone; nothing is trained.", "dotnet repro report quickstart --check") { check };
        suite.AddTo(command);
        store.AddTo(command);
        reports.AddTo(command);
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var (shop, installed, templates) = (store.Open(parsed, world), engine.Find(parsed, world), reports.Templates(parsed, world));
            var code = ExitCode.Ok;
            foreach (var (sized, folder, report) in SideBySide.Each(SuiteCatalog.Resolve(suite.Name(parsed)), Render))
                code = Math.Max(code, parsed.GetValue(check) ? Check(world, sized, folder, report) : report.Missing == report.Cells.Count ? TellOfNothing(world, sized) : Write(world, folder, report));
            return code;

            (SizedSuite, string, SuiteReport) Render(SuiteFile file)
            {
                var sized = engine.Name(parsed, suite.Read(file, parsed), installed);
                var folder = reports.Folder(parsed, world, sized);
                var committed = new CommittedRecords(shop.Store, folder);
                if (parsed.GetValue(check)) committed.Require();
                var status = shop.With(installed ?? engine.Recall(parsed, world, committed.Results)).Plan(sized, committed);
                return (sized, folder, SuiteReport.Of(sized, status.Plan, status.Records, templates, shop.Pictures(sized, committed)));
            }
        });
        return command;
    }

    /// <summary>A report without a single trial would take the place of one that has some.</summary>
    private static int TellOfNothing(Surroundings world, SizedSuite sized)
    {
        world.Error.WriteLine(new Fault("RPR0532", $"no trial of {sized.Suite.Name} as it stands has a record, neither in the store nor in a committed report, so there is nothing to report. Run 'dotnet repro run {sized.Command}' first."));
        return ExitCode.TrialsFailed;
    }

    private static int Write(Surroundings world, string folder, SuiteReport report)
    {
        ReportFolder.Write(folder, report.Bundle);
        world.Out.WriteLine($"{world.Display(folder)}  digest sha256 {report.Digest}{Holes(report)}");
        return ExitCode.Ok;
    }

    private static int Check(Surroundings world, SizedSuite sized, string folder, SuiteReport report)
    {
        var stale = ReportFolder.Check(folder, report.Bundle);
        if (stale.Count == 0)
        {
            world.Out.WriteLine($"{world.Display(folder)}: up to date{Holes(report)}");
            return ExitCode.Ok;
        }
        foreach (var file in stale) world.Out.WriteLine($"{world.Display(Path.Combine(folder, file.Path))}: {Words(file.Kind)}");
        world.Out.WriteLine($"stale: run 'dotnet repro run {sized.Command}' and commit the report.");
        return ExitCode.ReportStale;
    }

    private static string Words(StaleKind kind) => kind switch
    {
        StaleKind.Missing => "missing",
        StaleKind.Extra => "no longer part of the report",
        _ => "differs from what its records give",
    };

    private static string Holes(SuiteReport report) => report.Missing == 0 ? "" : $"  ({report.Missing} of {report.Cells.Count} trials have no record)";
}
