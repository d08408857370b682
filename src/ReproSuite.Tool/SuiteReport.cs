using System.Reflection;
using ReproSuite.Analysis;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;
using ReproSuite.Reporting;

namespace ReproSuite.Tool;

/// <summary>The report of a suite made from records alone, with the figures it was made from.</summary>
internal sealed record SuiteReport(SuiteAnalysis Analysis, IReadOnlyList<Cell> Cells, ReportBundle Bundle)
{
    /// <summary>Analyses and renders. A trial without a record is a hole that the report shows.</summary>
    /// <param name="sized">The suite, and how it was asked for.</param>
    /// <param name="plan">Its trials.</param>
    /// <param name="records">What is there of them.</param>
    /// <param name="templates">How the report looks.</param>
    /// <param name="pictures">Gives pictures of test rows, as far as there are some.</param>
    public static SuiteReport Of(SizedSuite sized, Plan plan, IReadOnlyDictionary<TrialKey, TrialRecord> records, ReportTemplates templates, Func<IReadOnlyList<int>, IReadOnlyList<Picture>> pictures)
    {
        var input = Input(sized, plan, records);
        if (input.Analysis.Mistakes is { } mistakes) input = input with { Pictures = pictures([.. mistakes.Frequent.Select(kind => kind.Row).Distinct()]) };
        return new SuiteReport(input.Analysis, input.Cells, Report.Render(input, templates));
    }

    /// <summary>The results file alone, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> ResultsOf(SizedSuite sized, Plan plan, IReadOnlyDictionary<TrialKey, TrialRecord> records) => ResultsFile.Write(Input(sized, plan, records));

    private static ReportInput Input(SizedSuite sized, Plan plan, IReadOnlyDictionary<TrialKey, TrialRecord> records)
    {
        Cell[] cells = [.. plan.Trials.Select(t => new Cell(t.Variant, t.Fold, t.Seed, records.GetValueOrDefault(t.Key)))];
        return new ReportInput(plan, SuiteAnalysis.Of(plan.Suite, cells), cells, Version, $"dotnet repro run {sized.Command}");
    }

    /// <summary>Digest of every figure of every trial (<see cref="OutcomeDigest"/>).</summary>
    public string Digest => OutcomeDigest.Of(Cells.Select(c => c.Record).OfType<TrialRecord>());

    /// <summary>The tool's own version, without build metadata.</summary>
    public static string Version { get; } =
        typeof(SuiteReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Trials whose outcome is not a completed one, missing ones aside.</summary>
    public int Lost => Cells.Count(c => c.Record is { Outcome.Status: not TrialStatus.Completed });

    /// <summary>Trials without a record.</summary>
    public int Missing => Cells.Count(c => c.Record is null);
}
