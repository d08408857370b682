using ReproSuite.Core.Design;
using ReproSuite.Core.Records;

namespace ReproSuite.Execution.Searches;

/// <summary>How far a search has come: either trials that must be there before it can decide, or its decision.</summary>
/// <param name="Needs">Every trial of the rounds at hand that has no outcome yet; empty when the search is over.</param>
/// <param name="Final">The final training; null until the search is over.</param>
/// <param name="Record">What was tried and taken; null until the search is over.</param>
/// <param name="Failure">Why nothing can be chosen; null otherwise.</param>
internal sealed record SearchProgress(IReadOnlyList<SearchNeed> Needs, TrialSpec? Final = null, SearchRecord? Record = null, string? Failure = null);
