namespace ReproSuite.Analysis.Lints;

/// <summary>Optimizers compared at one learning rate for all.</summary>
internal sealed class SharedRate() : Lint("L28", Severity.Warning,
    "Optimizers at one shared learning rate",
    "The best rate of one optimizer is ten times that of another; at a shared one the comparison ranks the rate, not the optimizer.",
    "Give every optimizer several rates, or a search over its own.")
{
    public override IEnumerable<Finding> Find(LintSubject subject)
    {
        var compared = subject.Networks.Where(n => n.Variant.Configuration.Search is null).ToList();
        var optimizers = compared.Select(n => n.Variant.Configuration.Training.Optimizer).Distinct().ToList();
        var kinds = optimizers.Select(o => o.GetType()).Distinct().Count();
        if (kinds > 1 && optimizers.Select(o => o.LearningRate).Distinct().Count() == 1)
            yield return new Finding(this, FormattableString.Invariant($"{kinds} optimizers, all with a rate of {optimizers[0].LearningRate}."), "training.optimizer");
    }
}
