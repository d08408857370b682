using System.CommandLine;
using System.Text.Json;
using ReproSuite.Analysis.Diff;
using ReproSuite.Analysis.Gates;
using ReproSuite.Core.Design;
using ReproSuite.Reporting.Diffs;
using ReproSuite.Reporting.Exports;
using ReproSuite.Suites;
using ReproSuite.Tool.Diffs;

namespace ReproSuite.Tool.Commands;

/// <summary><c>gate</c>: whether a change of results may pass; everything is written before the exit code is decided.</summary>
internal sealed class GateCommand
{
    private readonly Surroundings _world;
    private readonly SideOptions _sides = new();
    private readonly DiffFiles _pages = new();
    private readonly GateFiles _exports = new();
    private readonly Option<string?> _rules = new("--gate") { Description = $"Rules; {GateReader.FileName} here or beside the suites if not given.", HelpName = "FILE" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with 5 when something is inconclusive." };
    private readonly Option<bool> _json = new("--json") { Description = "As JSON." };

    private GateCommand(Surroundings world) => _world = world;

    public static Command Create(Surroundings world)
    {
        var gate = new GateCommand(world);
        var command = new ToolCommand("gate", "Tell whether a change of results may pass: exit 4 for a regression or a broken claim, 7 for the same key with different bits.", "dotnet repro gate main --strict --junit gate.xml");
        foreach (var option in new Option[] { gate._rules, gate._strict, gate._json }) command.Options.Add(option);
        gate._sides.AddTo(command);
        gate._pages.AddTo(command);
        gate._exports.AddTo(command);
        command.SetAction(gate.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var rules = Rules(parsed.GetValue(_rules));
        var (from, to) = _sides.Read(parsed, _world);
        var (strict, json) = (parsed.GetValue(_strict), parsed.GetValue(_json));
        var diff = Comparer.Compare(from, to, head => GateRules.MetricsOf(rules, head), readAll: true, keepRecords: _pages.NeedsRecords(parsed) || _exports.NeedsRecords(parsed));
        var gate = GateJudge.Of(diff, rules, DateOnly.FromDateTime(_world.Clock.GetUtcNow().UtcDateTime));

        _pages.Write(parsed, _world, diff, onlyChanged: true, GateSummary.Write(gate));
        _exports.Write(parsed, _world, diff, gate, strict);
        if (json) _world.Out.WriteLine(Json(diff, gate));
        else Write(diff, gate);
        if (_world.Variable("GITHUB_ACTIONS") is "true")
            foreach (var line in GitHubAnnotations.Of(gate)) (json ? _world.Error : _world.Out).WriteLine(line);
        return Code(gate, strict);
    }

    private Gate Rules(string? given)
    {
        string[] places = given is not null ? [given] : [GateReader.FileName, Path.Combine("suites", GateReader.FileName)];
        var file = places.Select(_world.Resolve).FirstOrDefault(path => given is not null || File.Exists(path));
        return file is null ? new Gate() : GateReader.Read(file, _world.Display(file));
    }

    private static int Code(GateResult gate, bool strict) =>
        gate.Count(GateOutcome.DifferentBits) > 0 ? ExitCode.ReplayMismatch
        : gate.Count(GateOutcome.Failed) > 0 ? ExitCode.Regression
        : strict && gate.Count(GateOutcome.Inconclusive) > 0 ? ExitCode.Inconclusive
        : ExitCode.Ok;

    private void Write(ReportsDiff diff, GateResult gate)
    {
        _world.Out.WriteLine($"base {DiffWords.Line(diff.Base)} → head {DiffWords.Line(diff.Head)}");
        foreach (var check in gate.Checks.Where(c => c.Outcome != GateOutcome.Passed))
            _world.Out.WriteLine(DiffWords.Line($"{GateSummary.Word(check.Outcome)}: {check.Suite}, {check.Name}: {check.Message}"));
        foreach (var note in gate.Notes) _world.Out.WriteLine(DiffWords.Line($"note: {note}"));
        _world.Out.WriteLine($"gate: {GateSummary.Sentence(gate)}");
    }

    private static string Json(ReportsDiff diff, GateResult gate) => JsonSerializer.Serialize(new
    {
        diff.Base,
        diff.Head,
        checks = gate.Checks.Select(c => new { c.Suite, c.Subject, metric = c.Metric.Length > 0 ? c.Metric : null, outcome = JsonNamingPolicy.KebabCaseLower.ConvertName(c.Outcome.ToString()), c.Message }),
        gate.Notes,
    }, JsonOutput.Options);
}
