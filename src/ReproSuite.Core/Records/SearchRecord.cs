using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records;

/// <summary>How a trial chose part of its configuration: everything that was tried, and what was taken.</summary>
/// <param name="Tried">In the order of rounds; a configuration that was promoted stands once per round.</param>
/// <param name="Chosen">Position in <paramref name="Tried"/> of what was taken.</param>
/// <param name="Epochs">Epochs of the final training.</param>
/// <param name="MeanCurve">Mean validation loss after each epoch over the folds, where that decided; else null.</param>
public sealed record SearchRecord(
    EquatableList<TriedConfiguration> Tried,
    int Chosen,
    int Epochs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<double>? MeanCurve = null);

/// <summary>A configuration that a search trained.</summary>
/// <param name="Bracket">Of Hyperband; 0 otherwise.</param>
/// <param name="Round">From 0; 0 where there are no rounds.</param>
/// <param name="Candidate">Number of the configuration in the order of drawing, from 0.</param>
/// <param name="Epochs">For how many epochs it was trained.</param>
/// <param name="Settings">What was chosen, each as <c>path: value</c>.</param>
/// <param name="Score">The objective; null when a trial diverged or failed.</param>
/// <param name="Trials">Keys of its trials, one per fold of the search.</param>
public sealed record TriedConfiguration(
    int Bracket, int Round, int Candidate, int Epochs, EquatableList<string> Settings, double? Score, EquatableList<Identity.TrialKey> Trials);
