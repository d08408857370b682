namespace ReproSuite.Analysis.Lints;

/// <summary>A known mistake of experiments with neural networks, and how it is found mechanically.</summary>
/// <param name="id">Stable identifier, such as <c>L07</c>.</param>
/// <param name="severity">How much it weighs.</param>
/// <param name="mistake">What is wrong, as a heading.</param>
/// <param name="why">Why it matters, in a sentence or two.</param>
/// <param name="fix">What to do about it.</param>
public abstract class Lint(string id, Severity severity, string mistake, string why, string fix)
{
    /// <summary>Every lint that can fire, in the order of the identifiers.</summary>
    public static IReadOnlyList<Lint> All { get; } =
    [
        new SameFileTwice(), new UnlikeEpochsJudged(), new SelectedAndReported(), new FewSeeds(), new Holes(), new LearnsFromValidation(), new TestRowsInTraining(), new Imbalance(),
        new NoFloor(), new DropoutLeftOut(), new OddBoundaries(), new SourceSawTarget(), new Confounded(), new UnlikeBudgets(), new SharedRate(),
        new OddSeeds(), new UnlikeStopping(), new LastBatchOfOne(), new DidNotLearn(), new IdleClipping(), new IdenticalResults(), new WithinTestNoise(),
        new NeverOverfits(), new WeightsOfAllRows(), new BelowMajority(), new OverfitWithoutGap(), new GapStaysOpen(), new TuningWithoutGain(), new StillImproving(),
    ];

    /// <summary>Stable identifier.</summary>
    public string Id => id;

    /// <summary>How much it weighs.</summary>
    public Severity Severity => severity;

    /// <summary>What is wrong, as a heading.</summary>
    public string Mistake => mistake;

    /// <summary>Why it matters.</summary>
    public string Why => why;

    /// <summary>What to do about it.</summary>
    public string Fix => fix;

    /// <summary>Whether it takes records to tell; else the suite tells, or the suite and its data.</summary>
    public virtual bool NeedsRecords => false;

    /// <summary>Where the mistake is made; empty when it is not, or when what it takes to tell is not known yet.</summary>
    public abstract IEnumerable<Finding> Find(LintSubject subject);

    /// <summary>Everything that is found, those the suite ignores marked with its reason.</summary>
    public static IReadOnlyList<Finding> Check(LintSubject subject)
    {
        var ignored = subject.Suite.Ignored.ToDictionary(entry => entry.Lint, entry => entry.Reason, StringComparer.Ordinal);
        return [.. All.SelectMany(lint => lint.Find(subject)).Select(found => found with { Ignored = ignored.GetValueOrDefault(found.Lint.Id) })];
    }
}
