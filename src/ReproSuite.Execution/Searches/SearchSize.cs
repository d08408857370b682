using System.Diagnostics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution.Searches;

/// <summary>How much a search asks for at most.</summary>
internal static class SearchSize
{
    /// <summary>Trainings, the final one included; a configuration counts once per round.</summary>
    public static int Of(TrialSpec owner) => Rounds(owner.Search!, owner.Training).Sum(round => round.Size) * owner.Search!.Split.FoldCount + 1;

    /// <summary>The rounds of all brackets: how many configurations each trains, and for how many epochs more than the round before.</summary>
    public static IEnumerable<(int Size, int Epochs)> Rounds(SearchSpec search, TrainingSpec training) => search switch
    {
        Hyperband h => Enumerable.Range(0, h.Iterations).SelectMany(_ => Enumerable.Range(0, h.Brackets)).SelectMany(bracket => Enumerable.Range(0, bracket + 1)
            .Select(round => (h.Size(bracket, round), h.Epochs(bracket, round) - (round == 0 ? 0 : h.Epochs(bracket, round - 1))))),
        RandomSearch r => [(r.Trials, r.Epochs ?? training.Epochs)],
        GridSearch g => [(g.Space.Aggregate(1, (count, parameter) => count * parameter.Values!.Count), g.Epochs ?? training.Epochs)],
        CrossValidate => [(1, training.Epochs)],
        _ => throw new UnreachableException($"No size for {search.GetType().Name}."),
    };
}
