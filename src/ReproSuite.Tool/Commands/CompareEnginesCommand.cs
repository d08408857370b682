using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ReproSuite.Analysis;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Metrics;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Execution;
using ReproSuite.Tool.Engines;

namespace ReproSuite.Tool.Commands;

/// <summary><c>compare-engines</c>: trains a suite on the exact engine and on another one, and tells for every variant whether the results are equivalent.</summary>
internal sealed class CompareEnginesCommand
{
    private readonly Surroundings _world;
    private readonly SuiteOptions _suite = new();
    private readonly StoreOptions _store = new();
    private readonly JobsOption _jobs = new();
    private readonly EngineOptions _engine = new("torchsharp");
    private readonly StackOption _stack = new();
    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with 5 when a variant is inconclusive." };
    private readonly Option<bool> _json = new("--json") { Description = "As JSON, and nothing else on standard output." };

    private CompareEnginesCommand(Surroundings world) => _world = world;

    public static Command Create(Surroundings world)
    {
        var compare = new CompareEnginesCommand(world);
        var command = new ToolCommand("compare-engines", "Train a suite on exact and on another engine, and tell whether the results are equivalent. Exits with 4 when they are not.", "dotnet repro compare-engines regularization-lab --profile quick") { compare._strict, compare._json };
        compare._jobs.AddTo(command);
        compare._engine.AddTo(command);
        compare._stack.AddTo(command);
        compare._suite.AddTo(command);
        compare._store.AddTo(command);
        command.SetAction(compare.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var other = _engine.Open(parsed, _world);
        if (other == Workshop.Exact) throw new InvalidInputException("RPR0812", "compare-engines holds another engine against exact. Given: exact. Name one with --engine.");
        var stacking = _stack.Read(parsed, other);
        var sized = _suite.ReadOne(parsed);
        IEngine[] engines = [Workshop.Exact, other];
        // Both plans before any training: what one engine cannot train is told at once.
        var shops = engines.Select(engine => _store.Open(parsed, _world, engine)).ToList();
        var plans = shops.Select(shop => shop.Plan(sized)).ToList();
        var cells = shops.Zip(plans, (shop, status) => Train(parsed, shop, sized, status, stacking)).ToList();
        if (_world.Cancellation.IsCancellationRequested) return ExitCode.Interrupted;
        var found = EngineAgreement.Of(sized.Suite, (engines[0].Id.Name, cells[0]), (engines[1].Id.Name, cells[1]));
        if (parsed.GetValue(_json)) _world.Out.WriteLine(Json(sized, other, found));
        else Write(sized, other, found);
        return Code(found, parsed.GetValue(_strict));
    }

    private List<Cell> Train(ParseResult parsed, Workshop shop, SizedSuite sized, PlanStatus status, Stacking stacking)
    {
        var records = new Dictionary<TrialKey, TrialRecord>(status.Records);
        var missing = status.Plan.Trials.Where(trial => !status.IsCached(trial)).ToList();
        if (missing.Count > 0 && !_world.Cancellation.IsCancellationRequested)
            foreach (var record in TrainedTrials.Run(_world, shop, status.Plan, missing, _jobs.Read(parsed), stacking, $"compare-engines {sized.Command}", quiet: false, parsed.GetValue(_json))) records[record.Key] = record;
        return [.. status.Plan.Trials.Select(trial => new Cell(trial.Variant, trial.Fold, trial.Seed, records.GetValueOrDefault(trial.Key)))];
    }

    private void Write(SizedSuite sized, IEngine other, IReadOnlyList<EngineAgreement> found)
    {
        var metric = Metric.Find(sized.Suite.Measures.Primary)!;
        string Mean(Estimate? estimate) => estimate is null ? "no completed trial" : Figure.Fixed(estimate.Mean, metric.Decimals) + (estimate.Sd is { } sd ? $" ± {Figure.Fixed(sd, metric.Decimals)}" : "");
        _world.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sized.Folder} · {metric.Title}, equivalent within ±{sized.Suite.Measures.Rope}"));
        if (other.Facts is { } facts) _world.Out.WriteLine($"exact against {other.Id.Name} on {facts.Device}, {string.Join(", ", facts.Libraries)}");
        _world.Out.WriteLine();
        TextTable.Write(_world.Out,
        [
            ["variant", "exact", other.Id.Name, "difference", "95 % CI", "P(equivalent)", "verdict"],
            .. found.Select(row => new[]
            {
                row.Variant, Mean(row.First), Mean(row.Second),
                row.Comparison.Difference is { } difference ? Figure.Signed(difference, metric.Decimals) : "",
                row.Comparison is { Low: { } low, High: { } high } ? Figure.Interval(low, high, metric.Decimals) : "",
                row.Comparison.ProbabilityEquivalent is { } probability ? Figure.Fixed(probability, 3) : "",
                Word(row.Comparison),
            }),
        ]);
        foreach (var row in found.Where(row => row.Comparison.Verdict == Verdict.Inconclusive)) _world.Out.WriteLine($"  {row.Variant}: {row.Comparison.Reason}");
    }

    private static string Json(SizedSuite sized, IEngine other, IReadOnlyList<EngineAgreement> found) => JsonSerializer.Serialize(new
    {
        suite = sized.Folder,
        engines = new[] { Workshop.Exact.Id, other.Id },
        facts = other.Facts,
        rope = sized.Suite.Measures.Rope,
        variants = found.Select(row => new { row.Variant, first = row.First?.Mean, second = row.Second?.Mean, row.Comparison.Difference, row.Comparison.Low, row.Comparison.High, row.Comparison.ProbabilityEquivalent, verdict = Word(row.Comparison) }),
    }, JsonOutput.Options);

    /// <summary>Better or worse, an engine that gives other results is not the same experiment.</summary>
    private static string Word(BaselineComparison comparison) => comparison.Verdict switch
    {
        Verdict.Equivalent => "equivalent",
        Verdict.Inconclusive => "inconclusive",
        _ => "different",
    };

    private static int Code(IReadOnlyList<EngineAgreement> found, bool strict) =>
        found.Any(row => Word(row.Comparison) == "different") ? ExitCode.Regression
        : strict && found.Any(row => row.Comparison.Verdict == Verdict.Inconclusive) ? ExitCode.Inconclusive
        : ExitCode.Ok;
}
