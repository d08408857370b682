using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution.Searches;

/// <summary>Chooses the number of epochs by cross-validation: the epoch whose validation loss, averaged over the folds, is lowest.</summary>
/// <remarks>Epochs that some fold did not reach are left out; the mean of an epoch is the sum over the folds in order, divided by their number.</remarks>
internal static class EpochChoice
{
    public static SearchProgress Follow(TrialSpec owner, CrossValidate search, Func<TrialSpec, TrialRecord?> find)
    {
        var specs = Search.Inside(owner, owner, owner.Training.Epochs).ToList();
        var records = specs.ConvertAll(spec => find(spec));
        var needs = specs.Where((_, i) => records[i] is null).Select(spec => new SearchNeed(spec)).ToList();
        if (needs.Count > 0) return new SearchProgress(needs);
        if (records.Exists(record => record!.Outcome.Status != TrialStatus.Completed))
            return new SearchProgress([], Failure: "a fold of the cross-validation diverged or failed, so its mean curve has no lowest point.");

        var losses = records.ConvertAll(record => record!.Outcome.Epochs.Select(epoch => epoch.Validation!.Loss).ToArray());
        var mean = Enumerable.Range(0, losses.Min(curve => curve.Length)).Select(epoch => losses.Sum(curve => curve[epoch]) / losses.Count).ToArray();
        var best = Array.IndexOf(mean, mean.Min()) + 1;
        var epochs = best + search.Extra;
        var final = owner with { Search = null, Training = owner.Training with { Epochs = epochs } };
        var tried = new TriedConfiguration(0, 0, 0, owner.Training.Epochs, [FormattableString.Invariant($"best epoch: {best}")], mean[best - 1], records.Select(record => record!.Key).ToEquatableList());
        return new SearchProgress([], final, new SearchRecord([tried], 0, epochs, mean.ToEquatableList()));
    }
}
