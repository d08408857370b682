using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>An earlier training on rows of the target's own validation part.</summary>
internal sealed class SourceSawTarget() : Lint("L23", Severity.Warning,
    "Pre-trained on rows that validate",
    "What the earlier training has seen is not new to the transferred layers, so that validation flatters the transfer.",
    "Leave `start.split` out, which pairs the folds, or take other classes or rows for the earlier training.")
{
    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, subject.Suite.Variants.Where(v => v.Configuration.Start is Pretrained start && Overlaps(subject, start)).Select(v => v.Name),
        names => $"{names}: the earlier training uses rows of the same set, split otherwise than the suite's.", "start");

    private static bool Overlaps(LintSubject subject, Pretrained start)
    {
        var (own, other) = (subject.Suite.Data, start.Data ?? subject.Suite.Data);
        var isPaired = (start.Split ?? subject.Suite.Split) == subject.Suite.Split && other.TrainRows == own.TrainRows && other.Classes == own.Classes;
        return !isPaired && other.Name == own.Name && other.From == own.From && Share(own, other);
    }

    /// <summary>Whether some row may be in both; rows are counted after the choice of classes, so ranges compare only where the classes are the same.</summary>
    private static bool Share(DataSpec a, DataSpec b)
    {
        if (a.Classes != b.Classes) return a.Classes.Count == 0 || b.Classes.Count == 0 || a.Classes.Intersect(b.Classes).Any();
        return a.TrainRows is not { } x || b.TrainRows is not { } y || x.Start < y.End && y.Start < x.End;
    }
}
