using ReproSuite.Core.Design;

namespace ReproSuite.Execution.Searches;

/// <summary>A trial that a search asks for.</summary>
/// <param name="Spec">What it is.</param>
/// <param name="Begun">Epochs that the round before has trained the same for; null in a first round.</param>
/// <param name="MayGoOn">Whether a later round may train the same for more epochs.</param>
internal sealed record SearchNeed(TrialSpec Spec, int? Begun = null, bool MayGoOn = false);
