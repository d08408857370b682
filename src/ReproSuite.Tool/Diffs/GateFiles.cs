using System.CommandLine;
using ReproSuite.Analysis.Diff;
using ReproSuite.Analysis.Gates;
using ReproSuite.Reporting.Exports;

namespace ReproSuite.Tool.Diffs;

/// <summary>What a gate is exported to.</summary>
internal sealed class GateFiles
{
    private readonly Option<string?> _junit = File("--junit", "Write the checks as JUnit XML.");
    private readonly Option<string?> _benchmark = File("--benchmark", "Write the head's figures as customBiggerIsBetter JSON of github-action-benchmark.");
    private readonly Option<string?> _csv = File("--csv", "Write every trial's metrics as CSV in long form.");
    private readonly Option<string?> _latex = File("--latex", "Write the primary metrics as LaTeX tables.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new[] { _junit, _benchmark, _csv, _latex }) command.Options.Add(option);
    }

    /// <summary>Whether what is asked for lists trials.</summary>
    public bool NeedsRecords(ParseResult parsed) => parsed.GetValue(_csv) is not null;

    /// <summary>Writes what is asked for.</summary>
    public void Write(ParseResult parsed, Surroundings world, ReportsDiff diff, GateResult gate, bool strict)
    {
        Place(_junit, () => JUnitFile.Write(gate, strict));
        Place(_benchmark, () => BenchmarkFile.Write(diff));
        Place(_csv, () => MetricsFile.Write(diff));
        Place(_latex, () => LatexTable.Write(diff));

        void Place(Option<string?> option, Func<string> text)
        {
            if (parsed.GetValue(option) is { } file) DiffFiles.Place(world.Resolve(file), text());
        }
    }

    private static Option<string?> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
