using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;

namespace ReproSuite.Execution;

/// <summary>One training: usually of one trial, of several where variants meet under one key.</summary>
/// <param name="Trials">All of one key, in the plan's order.</param>
/// <param name="Fold">Their data.</param>
internal sealed record TrialWork(IReadOnlyList<Trial> Trials, LazyFold Fold)
{
    public Trial First => Trials[0];

    public TrialKey Key => First.Key;

    public TrialSpec Spec => First.Spec;

    /// <summary>Every key once, trials on the same data next to each other, folds ascending.</summary>
    public static IEnumerable<TrialWork> Order(IReadOnlyList<Trial> trials, IDataSource source) =>
        from work in trials.GroupBy(trial => trial.Key)
        group work.ToList() by DataOf(work.First().Spec) into onSameData
        orderby onSameData.Key.Fold
        let fold = new LazyFold(source, onSameData.First()[0].Spec)
        from twins in onSameData
        select new TrialWork(twins, fold);

    private static (int Fold, object Data, object Split, object Preprocessing) DataOf(TrialSpec spec) =>
        (spec.Fold, spec.Data, spec.Split, spec.Preprocessing);
}
