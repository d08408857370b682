using System.CommandLine;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Execution;
using ReproSuite.Reporting;
using ReproSuite.Suites;
using ReproSuite.Tool.Engines;

namespace ReproSuite.Tool.Commands;

/// <summary><c>run</c>: trains what is missing, then writes the report.</summary>
internal sealed class RunCommand
{
    private readonly Surroundings _world;
    private readonly SuiteOptions _suite = new();
    private readonly StoreOptions _store = new();
    private readonly ReportOptions _reports = new();
    private readonly JobsOption _jobs = new();
    private readonly EngineOptions _engine = new();
    private readonly StackOption _stack = new();
    private readonly Option<string?> _filter = new("--filter") { Description = "Train only trials whose name matches, such as 'dropout/*'.", HelpName = "GLOB" };
    private readonly Option<string?> _shard = new("--shard") { Description = "Train only this part of the plan and write no report; 'merge' joins the parts. 'auto' asks the scheduler.", HelpName = "I/N" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the outcome as JSON and nothing else on standard output." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print nothing but errors." };

    private RunCommand(Surroundings world) => _world = world;

    public static Command Create(Surroundings world)
    {
        var run = new RunCommand(world);
        var command = new ToolCommand("run", "Train what is missing and write the report.", "dotnet repro run quickstart");
        run._jobs.AddTo(command);
        foreach (var option in new Option[] { run._filter, run._shard, run._json, run._quiet }) command.Options.Add(option);
        run._suite.AddTo(command);
        run._store.AddTo(command);
        run._reports.AddTo(command);
        run._engine.AddTo(command);
        run._stack.AddTo(command);
        command.SetAction(run.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var jobs = _jobs.Read(parsed);
        var shop = _store.Open(parsed, _world, _engine.Open(parsed, _world));
        var stacking = _stack.Read(parsed, shop.Engine);
        var templates = _reports.Templates(parsed, _world);
        SizedSuite[] suites = [.. SuiteCatalog.Resolve(_suite.Name(parsed)).Select(file => _engine.Name(parsed, _suite.Read(file, parsed), shop.Engine))];
        return suites.Max(sized => RunSuite(parsed, shop, templates, sized, jobs, stacking));
    }

    private int RunSuite(ParseResult parsed, Workshop shop, ReportTemplates templates, SizedSuite sized, int jobs, Stacking stacking)
    {
        var folder = _reports.Folder(parsed, _world, sized);
        var status = shop.Plan(sized);
        var shard = parsed.GetValue(_shard) is { } part ? Shard.Parse(part, _world.Variable) : null;
        var wanted = TrialFilter.Choose(status.Plan.Trials, parsed.GetValue(_filter)).Where(trial => shard?.Holds(trial) != false).ToList();
        var output = parsed.GetValue(_json) || parsed.GetValue(_quiet) ? TextWriter.Null : _world.Out;
        Heading.Write(output, sized, status);
        if (LintLines.Summary(sized, status.Plan.Data) is { } findings) output.WriteLine(findings);
        // A template of the user's own that cannot be rendered is told now, not after the training.
        if (_reports.IsTemplateGiven(parsed)) SuiteReport.Of(sized, status.Plan, status.Records, templates, shop.Pictures(sized));

        var records = Train(parsed, shop, sized, status, [.. wanted.Where(t => !status.IsCached(t))], jobs, stacking);
        if (_world.Cancellation.IsCancellationRequested)
        {
            _world.Error.WriteLine($"interrupted: {records.Count} of {status.Plan.Trials.Count} trials are kept; run again to go on.");
            return ExitCode.Interrupted;
        }

        if (shard is not null) return TellShard(parsed, shop, sized, shard, wanted, records, output);
        KeepCommitted(new CommittedRecords(shop.Store, folder), status.Plan, records);
        var report = SuiteReport.Of(sized, status.Plan, records, templates, shop.Pictures(sized));
        ReportFolder.Write(folder, report.Bundle);
        if (parsed.GetValue(_json)) _world.Out.WriteLine(RunSummary.Json(sized, report, _world.Display(folder)));
        RunSummary.Write(output, report, _world.Display(folder));
        return report.Lost > 0 ? ExitCode.TrialsFailed : ExitCode.Ok;
    }

    /// <summary>A report that is written anew keeps what it had of trials that were not asked for.</summary>
    private static void KeepCommitted(CommittedRecords committed, Plan plan, Dictionary<TrialKey, TrialRecord> records)
    {
        foreach (var trial in plan.Trials.Where(trial => !records.ContainsKey(trial.Key)))
            if (committed.Find(trial.Key) is { } record) records[trial.Key] = record;
    }

    private int TellShard(ParseResult parsed, Workshop shop, SizedSuite sized, Shard shard, IReadOnlyList<Trial> wanted, Dictionary<TrialKey, TrialRecord> records, TextWriter output)
    {
        var lost = wanted.Count(trial => records.GetValueOrDefault(trial.Key) is not { Outcome.Status: TrialStatus.Completed });
        var store = _world.Display(shop.Store.Folder);
        if (parsed.GetValue(_json)) _world.Out.WriteLine(RunSummary.Json(sized, shard, wanted.Count, lost, store));
        output.WriteLine($"shard {shard}: {Heading.Count(wanted.Count, "trial")} in {store}; 'dotnet repro merge {sized.Command} STORE…' joins the shards");
        return lost > 0 ? ExitCode.TrialsFailed : ExitCode.Ok;
    }

    /// <summary>Trains the missing trials; gives the records of all, those of failed trials too, which the store does not keep.</summary>
    private Dictionary<TrialKey, TrialRecord> Train(ParseResult parsed, Workshop shop, SizedSuite sized, PlanStatus status, IReadOnlyList<Trial> missing, int jobs, Stacking stacking)
    {
        var records = new Dictionary<TrialKey, TrialRecord>(status.Records);
        if (missing.Count == 0) return records;
        foreach (var record in TrainedTrials.Run(_world, shop, status.Plan, missing, jobs, stacking, $"run {sized.Command}", parsed.GetValue(_quiet), parsed.GetValue(_json))) records[record.Key] = record;
        return records;
    }
}
