using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Metrics;
using ReproSuite.Core.Ports;

namespace ReproSuite.Analysis.Diff;

/// <summary>What the results of a suite say on one side of a comparison.</summary>
/// <param name="Name">Name of its report: the suite's own, or <c>suite@size</c>.</param>
/// <param name="Title">Heading of its report.</param>
/// <param name="Question">What it finds out.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Primary">The metric that verdicts are about.</param>
/// <param name="Rope">Differences up to this size do not matter.</param>
/// <param name="Engine">What trained the trials.</param>
/// <param name="Data">Data and folds.</param>
/// <param name="Cells">Every planned trial.</param>
/// <param name="Variants">What the results state of each variant.</param>
/// <param name="Claims">What became of each claim, as the results state it.</param>
public sealed record DiffSide(
    string Name,
    string Title,
    string Question,
    string Source,
    Metric Primary,
    double Rope,
    EngineId Engine,
    DataIdentity Data,
    IReadOnlyList<DiffCell> Cells,
    IReadOnlyList<SideVariant> Variants,
    IReadOnlyList<SideClaim> Claims)
{
    /// <summary>What the suite itself asks <c>gate</c> to hold it to.</summary>
    public EquatableList<GateRule> Rules { get; init; }

    /// <summary>Name of the variant that the others are compared with.</summary>
    public string Baseline => Variants.FirstOrDefault(v => v.IsBaseline)?.Name ?? "";

    /// <summary>Seeds per fold, ascending.</summary>
    public IReadOnlyList<int> Seeds => [.. Cells.Select(c => c.Seed).Distinct().Order()];

    /// <summary>The planned trials of a variant, by fold and seed.</summary>
    public IReadOnlyList<DiffCell> Of(string variant) => [.. Cells.Where(c => c.Variant == variant).OrderBy(c => c.Fold).ThenBy(c => c.Seed)];

    /// <summary>The canonical spec of a variant: of its first trial with a record, as all of them share it but for fold and seed; null when none has one.</summary>
    public string? SpecOf(string variant) => Of(variant).Select(c => c.Record?.Spec).FirstOrDefault(spec => spec is not null);

    /// <summary>The same plan, its trials without what training gave.</summary>
    public DiffSide WithoutRecords() => this with { Cells = [.. Cells.Select(cell => cell with { Record = null })] };
}
