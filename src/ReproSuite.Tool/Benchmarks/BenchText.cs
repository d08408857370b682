using System.Globalization;
using ReproSuite.Store;

namespace ReproSuite.Tool.Benchmarks;

/// <summary>What <c>bench</c> prints for people, part by part as it is measured.</summary>
internal sealed class BenchText(TextWriter output)
{
    public void Heading(Machine machine, int vectorBits, BenchEffort effort)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{machine.Cpu} · {Tool.Heading.Count(machine.Cores, "core")} · {machine.System} · {machine.Runtime} · {vectorBits}-bit registers"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Median of {effort.Repetitions} repetitions [lowest–highest]. Other work on this machine makes these figures lower."));
    }

    public void Peak(Spread gigaflops)
    {
        output.WriteLine();
        output.WriteLine($"  FMA peak of one core   {Text(gigaflops, "F1")} GFLOP/s");
    }

    public void Steps(IReadOnlyList<StepRow> rows)
    {
        output.WriteLine();
        TextTable.Write(output,
        [
            ["training step, one thread", .. _stepHeader, "bar"],
            .. rows.Select(row => (string[])[row.Case.Title, .. Cells(row.Figures), Bar(row.IsReached, $"≥ {Text(row.Case.Bar * 100, "F0")} %")]),
        ]);
    }

    public void Texts(TextRow row)
    {
        output.WriteLine();
        TextTable.Write(output,
        [
            [TextRow.Title, .. _stepHeader],
            [$"compressed rows, {row.Source}, {Text(row.TermsPerRow, "F0")} terms each", .. Cells(row.Compressed)],
            ["the same rows, dense", .. Cells(row.Dense)],
        ]);
        output.WriteLine($"  compressed is {Text(row.Ratio, "F1")} times as fast; bar {Bar(row.IsReached, $"≥ {Text(TextRow.Bar, "F0")}")}");
    }

    public void Jobs(IReadOnlyList<JobsRow> rows)
    {
        output.WriteLine();
        if (rows.Count == 0) output.WriteLine("  jobs: one only, nothing to compare it with");
        else TextTable.Write(output,
        [
            [$"{rows[0].Trials} trials like quickstart's", "seconds", "seconds with one job", "times as fast", "bar"],
            .. rows.Select(row => (string[])[$"{row.Jobs} jobs", Text(row.Seconds, "F3"), Text(row.OneJob, "F3"), Text(row.SpeedUp, "F2"), row is { Bar: { } bar, IsReached: { } reached } ? Bar(reached, $"≥ {Text(bar, "F2")}") : "none"]),
        ]);
    }

    public void Memory(long bytes)
    {
        output.WriteLine();
        output.WriteLine($"  peak memory of this process, its dense texts included: {Text(bytes / 1e6, "F0")} MB");
    }

    private static readonly string[] _stepHeader = ["µs a step", "samples/s", "GFLOP/s", "% of peak"];

    private static string[] Cells(StepFigures figures) =>
    [
        Text(figures.Seconds.Map(seconds => seconds * 1e6), "F1"),
        Text(figures.SamplesPerSecond, "N0"),
        Text(figures.GigaflopsPerSecond, "F1"),
        Text(figures.Share.Map(share => share * 100), "F1"),
    ];

    private static string Bar(bool isReached, string bar) => $"{bar}: {(isReached ? "reached" : "below the bar")}";

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Text(Spread spread, string format) => $"{Text(spread.Median, format)} [{Text(spread.Low, format)}–{Text(spread.High, format)}]";
}
