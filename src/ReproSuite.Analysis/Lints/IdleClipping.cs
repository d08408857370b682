using ReproSuite.Core.Metrics;

namespace ReproSuite.Analysis.Lints;

/// <summary>Clipping that never acts, or in almost every step.</summary>
internal sealed class IdleClipping() : Lint("L39", Severity.Info,
    "Clipping never or always at work",
    "A limit that nothing reaches is no treatment; one that every step reaches is a smaller learning rate.",
    "Choose the limit from the norms that `diagnostics: true` shows.")
{
    public override bool NeedsRecords => true;

    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var share = Metric.Find("clipped.share")!;
        var shares = (from cell in subject.Results?.Cells ?? []
                      let measured = cell.Completed is { } outcome ? share.Of(outcome) : null
                      where measured is not null
                      group measured.Value.Value by cell.Variant).ToList();
        return About("in no step", s => s == 0).Concat(About("in more than 95 % of the steps", s => s > 0.95));

        IEnumerable<Finding> About(string when, Predicate<double> fires) => LintSubject.About(
            this, shares.Where(variant => variant.All(s => fires(s))).Select(variant => variant.Key), names => $"{names}: gradients were clipped {when}.", "training.clipping");
    }
}
