using System.Diagnostics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution.Searches;

/// <summary>Follows a search as far as the outcomes at hand allow. A pure function of the trial's spec and those outcomes: order, jobs and kills cannot change it.</summary>
/// <remarks>All decisions wait for a whole round. Only when every trial of a round has ended does the next one begin.</remarks>
internal static class Search
{
    /// <summary>Where the search of a trial stands.</summary>
    /// <param name="owner">The trial that searches.</param>
    /// <param name="find">The record of a trial inside the search, failed ones too; null when it has not ended yet.</param>
    public static SearchProgress Follow(TrialSpec owner, Func<TrialSpec, TrialRecord?> find) => owner.Search switch
    {
        Hyperband hyperband => new Rounds(owner, hyperband, find).Follow(Brackets(owner, hyperband)),
        RandomSearch random => new Rounds(owner, random, find).Follow([OneRound(Draws.Random(owner, random.Space, random.Trials), random.Epochs ?? owner.Training.Epochs)]),
        GridSearch grid => new Rounds(owner, grid, find).Follow([OneRound(Draws.Grid(grid.Space), grid.Epochs ?? owner.Training.Epochs)]),
        CrossValidate folds => EpochChoice.Follow(owner, folds, find),
        _ => throw new UnreachableException($"No search for {owner.Search?.GetType().Name}."),
    };

    /// <summary>The trials of a configuration inside the search, one per fold of its split.</summary>
    public static IEnumerable<TrialSpec> Inside(TrialSpec owner, TrialSpec configuration, int epochs)
    {
        var split = new Within(owner.Split, owner.Fold, owner.Search!.Split);
        return Enumerable.Range(0, split.FoldCount).Select(fold => configuration with
        {
            Split = split, Fold = fold, Search = null, Training = configuration.Training with { Epochs = epochs },
        });
    }

    private static Bracket OneRound(IReadOnlyList<Candidate> candidates, int epochs) => new(0, candidates, [(candidates.Count, epochs)]);

    /// <summary>All brackets of all iterations, the most aggressive first; candidates are numbered through.</summary>
    private static List<Bracket> Brackets(TrialSpec owner, Hyperband spec)
    {
        var numbers = Enumerable.Range(0, spec.Iterations).SelectMany(_ => Enumerable.Range(0, spec.Brackets).Reverse()).ToList();
        var candidates = Draws.Random(owner, spec.Space, numbers.Sum(bracket => spec.Size(bracket, 0)));
        var brackets = new List<Bracket>();
        var first = 0;
        foreach (var number in numbers)
        {
            var rounds = Enumerable.Range(0, number + 1).Select(round => (spec.Size(number, round), spec.Epochs(number, round)));
            brackets.Add(new Bracket(number, [.. candidates.Skip(first).Take(spec.Size(number, 0))], [.. rounds]));
            first += spec.Size(number, 0);
        }
        return brackets;
    }
}

/// <summary>Candidates, and the rounds in which they are thinned out.</summary>
/// <param name="Number">As Keras Tuner numbers brackets.</param>
/// <param name="Candidates">Of the first round.</param>
/// <param name="Rounds">How many candidates, for how many epochs.</param>
internal sealed record Bracket(int Number, IReadOnlyList<Candidate> Candidates, IReadOnlyList<(int Size, int Epochs)> Rounds);
