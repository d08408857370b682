using System.Text.Json;
using ReproSuite.Store;

namespace ReproSuite.Tool.Benchmarks;

/// <summary>All that <c>bench</c> measured, as JSON: names and units of the keys stay as they are.</summary>
/// <param name="Machine">Where.</param>
/// <param name="VectorBits">Of the widest register that products use.</param>
/// <param name="Repetitions">Of each measurement.</param>
/// <param name="Peak">Of one core, in units of 10⁹ operations per second.</param>
/// <param name="Steps">Dense rows.</param>
/// <param name="Text">Compressed rows.</param>
/// <param name="Jobs">Several trials at a time.</param>
/// <param name="PeakMemory">The most bytes that the process had in memory.</param>
internal sealed record BenchResult(
    Machine Machine, int VectorBits, int Repetitions, Spread Peak, IReadOnlyList<StepRow> Steps, TextRow Text, IReadOnlyList<JobsRow> Jobs, long PeakMemory)
{
    public string Json() => JsonSerializer.Serialize(new
    {
        machine = new { Machine.Cpu, Machine.Cores, Machine.System, Machine.Runtime, vectorBits = VectorBits },
        repetitions = Repetitions,
        peakGigaflopsPerSecond = Peak,
        steps = Steps.Select(row => new { row.Case.Name, row.Case.Title, step = Step(row.Figures), row.Case.Bar, reached = row.IsReached }),
        texts = new
        {
            TextRow.Name,
            TextRow.Title,
            rows = Text.Source,
            rowCount = Text.RowCount,
            termsPerRow = Text.TermsPerRow,
            compressed = Step(Text.Compressed),
            dense = Step(Text.Dense),
            ratio = Text.Ratio,
            TextRow.Bar,
            reached = Text.IsReached,
        },
        jobs = Jobs.Select(row => new { row.Jobs, row.Trials, secondsWithOneJob = row.OneJob, seconds = row.Seconds, speedUp = row.SpeedUp, row.Bar, reached = row.IsReached }),
        peakMemoryBytes = PeakMemory,
    }, JsonOutput.Options);

    private static object Step(StepFigures figures) => new
    {
        flops = figures.Flops,
        microseconds = figures.Seconds.Map(seconds => seconds * 1e6),
        samplesPerSecond = figures.SamplesPerSecond,
        gigaflopsPerSecond = figures.GigaflopsPerSecond,
        shareOfPeak = figures.Share,
    };
}
