using System.CommandLine;
using ReproSuite.Numerics;
using ReproSuite.Store;
using ReproSuite.Tool.Benchmarks;
using ReproSuite.Training.Benchmarks;

namespace ReproSuite.Tool.Commands;

/// <summary><c>bench</c>: how fast the exact engine is on this machine, as shares and ratios that are measured side by side. It asserts nothing and stores nothing.</summary>
internal sealed class BenchCommand
{
    /// <summary>Enough of them that they are not all in a cache, as in real training.</summary>
    private const int DenseRows = 16_384;

    private readonly Surroundings _world;
    private readonly JobsOption _jobs = new();
    private readonly Option<bool> _quick = new("--quick") { Description = "Measure for a quarter of a minute, not a whole one." };
    private readonly Option<string?> _data = new("--data") { Description = "Folder of data sets; with IMDB in it, real texts are timed.", HelpName = "DIR" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the figures as JSON and nothing else." };

    private BenchCommand(Surroundings world) => _world = world;

    public static Command Create(Surroundings world)
    {
        var bench = new BenchCommand(world);
        var command = new ToolCommand("bench", "Measure how fast training is on this machine, beside the most that the machine can do.", "dotnet repro bench --quick");
        foreach (var option in new Option[] { bench._quick, bench._json }) command.Options.Add(option);
        bench._jobs.AddTo(command);
        command.Options.Add(bench._data);
        command.SetAction(bench.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (jobs, effort) = (_jobs.Read(parsed), parsed.GetValue(_quick) ? BenchEffort.Quick : BenchEffort.Full);
        var (library, machine) = (Workshop.OpenLibrary(_world, parsed.GetValue(_data)), Machine.This());
        var reviews = TextRow.HasReviews(library) ? library : null;
        var text = new BenchText(parsed.GetValue(_json) ? TextWriter.Null : _world.Out);

        text.Heading(machine, FmaPeak.VectorBits, effort);
        var peak = Spread.Of(Enumerable.Range(0, effort.Repetitions).Select(_ => FmaPeak.Measure(effort.Peak, _world.Clock)));
        text.Peak(peak);
        var rows = GeneratedRows.Dense(DenseRows, StepCase.Features, StepCase.Classes);
        var steps = StepRow.Measure(StepCase.All, rows, effort, _world.Clock, _world.Cancellation);
        text.Steps(steps);
        var scaling = JobsRow.Measure(jobs, library, effort, _world.Clock, _world.Cancellation);
        text.Jobs(scaling);
        var texts = TextRow.Measure(reviews, effort, _world.Clock, _world.Cancellation);
        text.Texts(texts);
        var memory = PeakMemory.Bytes();
        text.Memory(memory);
        if (parsed.GetValue(_json)) _world.Out.WriteLine(new BenchResult(machine, FmaPeak.VectorBits, effort.Repetitions, peak, steps, texts, scaling, memory).Json());
        return ExitCode.Ok;
    }
}
