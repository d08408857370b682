using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution.Searches;

/// <summary>Goes through the rounds of all brackets at once, as far as there are outcomes, and takes the best configuration of all that were tried.</summary>
/// <remarks>
/// A configuration's score is the best epoch's objective, averaged over the folds of the search; of a model without epochs its only one. It is better to have a score than none; equal scores
/// go by the number of the candidate. Of equal scores in several rounds the longest training is taken. Brackets do not wait for one another.
/// </remarks>
internal sealed class Rounds(TrialSpec owner, ParameterSearchSpec search, Func<TrialSpec, TrialRecord?> find)
{
    private readonly List<TriedConfiguration> _tried = [];
    private readonly List<Candidate> _candidates = [];
    private readonly List<SearchNeed> _needs = [];

    public SearchProgress Follow(IReadOnlyList<Bracket> brackets)
    {
        foreach (var bracket in brackets) Follow(bracket);
        if (_needs.Count > 0) return new SearchProgress(_needs);
        var best = Enumerable.Range(0, _tried.Count).Where(i => _tried[i].Score is not null)
            .OrderBy(i => Rank(_tried[i])).ThenByDescending(i => _tried[i].Epochs).ThenBy(i => _tried[i].Candidate).Cast<int?>().FirstOrDefault();
        if (best is not { } chosen) return new SearchProgress([], Failure: "every trial of the search diverged or failed, so there is nothing to choose from.");
        var final = _candidates[chosen].Applied(owner);
        final = final with { Training = final.Training with { Epochs = search.FinalEpochs ?? owner.Training.Epochs } };
        return new SearchProgress([], final, new SearchRecord(_tried.ToEquatableList(), chosen, final.Training.Epochs));
    }

    private void Follow(Bracket bracket)
    {
        var left = bracket.Candidates;
        for (var round = 0; round < bracket.Rounds.Count; round++)
        {
            var tried = left.Take(bracket.Rounds[round].Size).Select(candidate => (Candidate: candidate, Result: Try(bracket, round, candidate))).ToList();
            if (tried.Exists(t => t.Result is null)) return;
            _tried.AddRange(tried.Select(t => t.Result!));
            _candidates.AddRange(tried.Select(t => t.Candidate));
            left = [.. tried.OrderBy(t => Rank(t.Result!)).ThenBy(t => t.Candidate.Number).Select(t => t.Candidate)];
        }
    }

    /// <summary>The result of a configuration; null, with its missing trials noted, when it has not ended.</summary>
    private TriedConfiguration? Try(Bracket bracket, int round, Candidate candidate)
    {
        var epochs = bracket.Rounds[round].Epochs;
        var (begun, mayGoOn) = (round == 0 ? (int?)null : bracket.Rounds[round - 1].Epochs, round < bracket.Rounds.Count - 1);
        var specs = Search.Inside(owner, candidate.Applied(owner), epochs).ToList();
        var records = specs.ConvertAll(spec => find(spec));
        _needs.AddRange(specs.Where((_, i) => records[i] is null).Select(spec => new SearchNeed(spec, begun, mayGoOn)));
        if (records.Contains(null)) return null;
        var scores = records.ConvertAll(record => Score(record!.Outcome));
        return new TriedConfiguration(bracket.Number, round, candidate.Number, epochs, candidate.Words,
            scores.Contains(null) ? null : scores.Sum(score => score!.Value) / scores.Count,
            records.Select(record => record!.Key).ToEquatableList());
    }

    private double? Score(TrialOutcome outcome)
    {
        if (outcome.Status != TrialStatus.Completed) return null;
        if (outcome.Epochs.Count == 0) return search.HigherIsBetter ? outcome.Validation!.Confusion!.Accuracy : outcome.Validation!.Loss;
        var epochs = outcome.Epochs.Select(epoch => epoch.Validation!);
        return search.HigherIsBetter ? epochs.Max(part => part.Accuracy) : epochs.Min(part => part.Loss);
    }

    /// <summary>Lower is better.</summary>
    private double Rank(TriedConfiguration tried) => tried.Score is { } score ? (search.HigherIsBetter ? -score : score) : double.PositiveInfinity;
}
