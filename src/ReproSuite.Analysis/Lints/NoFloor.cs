using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>No trivial and no linear model to compare with; where numbers are predicted, R² says how much better than their mean a model is.</summary>
internal sealed class NoFloor() : Lint("L16", Severity.Info,
    "No floor to stand on",
    "Whether a network is worth its parameters shows only beside a model without hidden layers, or beside the most frequent class.",
    "Add a variant with `model: majority` or `mlp: {hidden: [], …}`.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        if (subject.Data is { Card.HasNumericTarget: true }) yield break;
        var hasFloor = subject.Suite.Variants.Any(v => v.Configuration.Model is Majority or Lbfgs or Sdca or AveragedPerceptron) || subject.Networks.Any(n => n.Network.Layers.Count(layer => layer is Dense) == 1);
        if (!hasFloor) yield return new Finding(this, "no variant is linear or the majority class.", "variants");
    }
}
