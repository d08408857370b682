using System.CommandLine;
using ReproSuite.Analysis;
using ReproSuite.Core.Faults;
using ReproSuite.Reporting.Exports;
using ReproSuite.Tool.Engines;

namespace ReproSuite.Tool.Commands;

/// <summary><c>export</c>: figures of trials in the formats of other tools, from records alone.</summary>
internal static class ExportCommand
{
    public static Command Create(Surroundings world)
    {
        var (suite, store, reports, engine) = (new SuiteOptions(), new StoreOptions(), new ReportOptions(), new EngineOptions());
        var filter = new Option<string?>("--filter") { Description = "Only trials of this name; * stands for anything.", HelpName = "PATTERN" };
        var csv = new Option<string?>("--csv") { Description = "Write every figure of every epoch, one a row.", HelpName = "FILE" };
        var tensorBoard = new Option<string?>("--tensorboard") { Description = "Write event files, a folder per trial.", HelpName = "DIR" };
        var command = new ToolCommand("export", "Write the figures of trials for other tools; nothing is trained.", "dotnet repro export quickstart --tensorboard logs --csv figures.csv") { filter, csv, tensorBoard };
        suite.AddTo(command);
        store.AddTo(command);
        reports.AddFolderTo(command);
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var (file, folder) = (parsed.GetValue(csv), parsed.GetValue(tensorBoard));
            if (file is null && folder is null) throw new InvalidInputException("RPR0513", "export needs a format: --csv FILE or --tensorboard DIR.");
            var (shop, installed) = (store.Open(parsed, world), engine.Find(parsed, world));
            var sized = engine.Name(parsed, suite.ReadOne(parsed), installed);
            var committed = new CommittedRecords(shop.Store, reports.Folder(parsed, world, sized));
            var status = shop.With(installed ?? engine.Recall(parsed, world, committed.Results)).Plan(sized, committed);
            Cell[] cells = [.. TrialFilter.Choose(status.Plan.Trials, parsed.GetValue(filter)).Select(t => new Cell(t.Variant, t.Fold, t.Seed, status.Records.GetValueOrDefault(t.Key)))];
            var missing = cells.Count(cell => cell.Record is null);
            if (missing == cells.Length) throw new InvalidInputException("RPR0514", $"none of these trials has a record. Run 'dotnet repro run {sized.Command}' first.");
            if (file is not null) Write(world, [(file, System.Text.Encoding.UTF8.GetBytes(CurvesFile.Write(sized.Folder, cells)))]);
            if (folder is not null) Write(world, TensorBoardFiles.Of(cells).Select(f => (Path.Combine(folder, sized.Folder, f.Path), f.Bytes)));
            if (file is not null) world.Out.WriteLine($"{file}  {Heading.Count(cells.Length - missing, "trial")}");
            if (folder is not null) world.Out.WriteLine($"{Path.Combine(folder, sized.Folder)}  {Heading.Count(cells.Length - missing, "trial")}; look at them with: tensorboard --logdir {folder}");
            if (missing > 0) world.Out.WriteLine($"{missing} of {Heading.Count(cells.Length, "trial")} {(missing == 1 ? "has" : "have")} no record and {(missing == 1 ? "is" : "are")} not in it");
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Surroundings world, IEnumerable<(string Path, byte[] Bytes)> files)
    {
        foreach (var (path, bytes) in files)
        {
            var whole = world.Resolve(path);
            Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
            File.WriteAllBytes(whole, bytes);
        }
    }
}
