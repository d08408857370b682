using System.Diagnostics;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Execution.Searches;

/// <summary>How many trainings a search asks for at most, the final one included.</summary>
internal static class SearchSize
{
    public static int Of(TrialSpec owner) => Configurations(owner.Search!) * owner.Search!.Split.FoldCount + 1;

    /// <summary>A configuration counts once per round.</summary>
    private static int Configurations(SearchSpec search) => search switch
    {
        Hyperband h => h.Iterations * Enumerable.Range(0, h.Brackets).Sum(bracket => Enumerable.Range(0, bracket + 1).Sum(round => h.Size(bracket, round))),
        RandomSearch r => r.Trials,
        GridSearch g => g.Space.Aggregate(1, (count, parameter) => count * parameter.Values!.Count),
        CrossValidate => 1,
        _ => throw new UnreachableException($"No size for {search.GetType().Name}."),
    };
}
