using System.CommandLine;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Records;
using ReproSuite.Execution;
using ReproSuite.Reporting;
using ReproSuite.Suites;
using ReproSuite.Tool.Progress;

namespace ReproSuite.Tool.Commands;

/// <summary><c>verify</c>: checks what is recorded of a suite from the bottom up, and trains some of it again. It stores nothing.</summary>
internal sealed class VerifyCommand
{
    private readonly Surroundings _world;
    private readonly SuiteOptions _suite = new();
    private readonly StoreOptions _store = new();
    private readonly ReportOptions _reports = new();
    private readonly ReplayOption _replay = new();
    private readonly JobsOption _jobs = new();
    private readonly Option<string?> _filter = new("--filter") { Description = "Only trials whose name matches, such as 'dropout/*'.", HelpName = "GLOB" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the outcome as JSON and nothing else on standard output." };

    private VerifyCommand(Surroundings world) => _world = world;

    public static Command Create(Surroundings world)
    {
        var verify = new VerifyCommand(world);
        var command = new ToolCommand("verify", "Check records and the committed report; with --replay, train some trials again and compare every bit.", "dotnet repro verify quickstart --replay 3");
        verify._replay.AddTo(command);
        verify._jobs.AddTo(command);
        foreach (var option in new Option[] { verify._filter, verify._json }) command.Options.Add(option);
        verify._suite.AddTo(command);
        verify._store.AddTo(command);
        verify._reports.AddFolderTo(command);
        command.SetAction(verify.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (replays, jobs) = (_replay.Read(parsed), _jobs.Read(parsed));
        var shop = _store.Open(parsed, _world);
        SizedSuite[] suites = [.. SuiteCatalog.Resolve(_suite.Name(parsed)).Select(file => _suite.Read(file, parsed))];
        try
        {
            return suites.Max(sized => Verify(parsed, shop, sized, replays, jobs));
        }
        catch (InvalidInputException altered) when (altered.Faults.Any(fault => fault.Code == ResultsFile.Unsound))
        {
            foreach (var fault in altered.Faults) _world.Error.WriteLine(fault);
            return ExitCode.ReplayMismatch;
        }
    }

    private int Verify(ParseResult parsed, Workshop shop, SizedSuite sized, int replays, int jobs)
    {
        var folder = _reports.Folder(parsed, _world, sized);
        var committed = new CommittedRecords(shop.Store, folder);
        var status = shop.Plan(sized, committed);
        var trials = TrialFilter.Choose(status.Plan.Trials, parsed.GetValue(_filter));
        var inStore = PlanStatus.Of(status.Plan with { Trials = trials }, shop.Store).Cached.Count;
        var found = new Verification(sized, status, trials, inStore, _world.Display(Path.Combine(folder, Reporting.ReportBundle.Results)), committed.Results);

        var output = parsed.GetValue(_json) ? TextWriter.Null : _world.Out;
        Heading.Write(output, sized, status);
        var chosen = replays == 0 ? [] : ReplaySample.Of([.. trials.Where(t => IsResult(status.Records.GetValueOrDefault(t.Key)))], replays);
        if (chosen.Count > 0) found = found with { Replays = Replay(shop, status, chosen, jobs, parsed.GetValue(_json)) };
        if (_world.Cancellation.IsCancellationRequested)
        {
            _world.Error.WriteLine($"interrupted: {found.Replays.Count} of {Heading.Count(chosen.Count, "trial")} were replayed.");
            return ExitCode.Interrupted;
        }
        if (parsed.GetValue(_json)) _world.Out.WriteLine(found.Json());
        found.Write(output);
        return found.Holds ? ExitCode.Ok : ExitCode.ReplayMismatch;
    }

    /// <summary>Whether a record can be compared with a replay; a failed trial, which only a committed report can hold, has no figures.</summary>
    private static bool IsResult(TrialRecord? record) => record is { Outcome.Status: not TrialStatus.Failed };

    private IReadOnlyList<ReplayedTrial> Replay(Workshop shop, PlanStatus status, IReadOnlyList<Trial> chosen, int jobs, bool json)
    {
        var display = IProgressDisplay.Of(_world, status.Plan with { Trials = chosen }, chosen, jobs, json);
        var recorder = new RunRecorder(display);
        display.During(() => shop.Replayers(jobs).Run(chosen, recorder, _world.Cancellation));
        var durations = recorder.Times.ToDictionary(t => t.Key, t => TimeSpan.FromSeconds(t.Seconds));
        return
        [
            .. from trial in chosen
               join record in recorder.Records on trial.Key equals record.Key
               select new ReplayedTrial(trial, record.Outcome, durations[trial.Key], OutcomeDifference.First(status.Records[trial.Key].Outcome, record.Outcome)),
        ];
    }
}
