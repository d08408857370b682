using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>Batch normalization over a single row.</summary>
internal sealed class LastBatchOfOne() : Lint("L36", Severity.Warning,
    "A last batch of one row",
    "Batch normalization of one row gives its offset alone: the step learns nothing and moves the averages far.",
    "Choose a batch size that does not leave one row over.")
{
    public override IEnumerable<Finding> Find(LintSubject subject) => LintSubject.About(
        this, from n in subject.Networks
              where n.Network.Layers.Any(layer => layer is BatchNorm) && (subject.Data?.Folds ?? []).Any(fold => fold.Train % n.Variant.Configuration.Training.Batch == 1 && fold.Train > 1)
              select n.Variant.Name,
        names => $"{names}: the batch size leaves one row over, and batch normalization takes its mean.", "training.batch");
}
