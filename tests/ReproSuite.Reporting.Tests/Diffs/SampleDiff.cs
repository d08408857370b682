using ReproSuite.Analysis.Diff;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Tests.Diffs;

/// <summary>The sample report before and after a change of two variants: one becomes worse, one stays equivalent, one comes, one goes; a claim is dropped, a record altered.</summary>
internal static class SampleDiff
{
    public static DiffSide Before { get; } = Side(SampleReport.Suite);

    public static DiffSide After { get; } = Altered(Side(SampleReport.Suite with
    {
        Title = "Regularization <of> shapes",
        Claims = [SampleReport.Suite.Claims[0], new Claim("majority better than baseline")],
        Variants =
        [
            .. SampleReport.Suite.Variants.Where(v => v.Name != "overfit").Select(v => v.Name is "regularize" or "hot" ? v with { Configuration = v.Configuration with { Training = v.Configuration.Training with { Batch = 64 } } } : v),
            new Variant("deep", new Configuration(new Mlp([16, 16], 3), new TrainingSpec(5), [new Rescale(255)])),
        ],
    }));

    public static SuiteDiff Suite { get; } = SuiteDiff.Of(Before, After);

    /// <summary>The suite among others of every state.</summary>
    public static ReportsDiff Reports { get; } = new("main@4f2c1d9 (merge-base)", "working tree",
    [
        new SuiteEntry("fresh", EntryState.Added), new SuiteEntry("gone", EntryState.Removed), new SuiteEntry("old", EntryState.Unreadable, Reason: "cannot read these results: its schema is 1, this tool reads 2."),
        new SuiteEntry("sample", EntryState.Compared, Suite), new SuiteEntry("still", EntryState.Unchanged),
    ]);

    /// <summary>The regularized variant gets the figures of the one that overfits, and the first trial of the baseline another loss.</summary>
    private static DiffSide Altered(DiffSide side) => side with
    {
        Cells =
        [
            .. side.Cells.Select(c => c switch
            {
                { Variant: "regularize", Fold: < 2 } or { Variant: "regularize", Seed: 1 } => With(c, Before.Of("overfit").Single(o => (o.Fold, o.Seed) == (c.Fold, c.Seed)).Record!.Outcome),
                { Variant: "baseline", Fold: 0, Seed: 1 } => With(c, c.Record!.Outcome with { Test = c.Record.Outcome.Test! with { Loss = 9.5 } }),
                _ => c,
            }),
        ],
    };

    private static DiffCell With(DiffCell cell, TrialOutcome outcome) => cell with { Record = cell.Record! with { Outcome = outcome }, Digest = OutcomeDigest.Of(outcome) };

    private static DiffSide Side(Suite suite) => ResultsFile.ReadSide(ResultsFile.Write(SampleReport.Of(suite, SampleReport.Data)).Span, "sample");
}
