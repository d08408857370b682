using ReproSuite.Analysis;
using ReproSuite.Core.Ports;

namespace ReproSuite.Reporting;

/// <summary>Everything a report is made of. Nothing in it may depend on the machine, the folder or the time of the run.</summary>
/// <param name="Plan">The resolved suite, its data, its engine and its trials.</param>
/// <param name="Analysis">What the records say.</param>
/// <param name="Cells">One per trial of the plan, with its record if there is one.</param>
/// <param name="ToolVersion">Named in the report, not in <c>results.json</c>, whose bytes outlive releases of the tool.</param>
/// <param name="Command">What a reader types to get the same report, such as <c>dotnet repro run quickstart</c>; the same wherever it was typed.</param>
public sealed record ReportInput(Plan Plan, SuiteAnalysis Analysis, IReadOnlyList<Cell> Cells, string ToolVersion, string Command)
{
    /// <summary>The test examples of <see cref="SuiteAnalysis.Mistakes"/> as far as there are pictures of them.</summary>
    public IReadOnlyList<Picture> Pictures { get; init; } = [];
}
