using ReproSuite.Core.Records;

namespace ReproSuite.Core.Ports;

/// <summary>Where a training stands at its end: all that the same training with more epochs needs to go on from there.</summary>
/// <param name="Outcome">What it gave: its epochs, and how many steps it made.</param>
/// <param name="Numbers">What else it carries from epoch to epoch, under names of the engine's own.</param>
public sealed record TrainingState(TrialOutcome Outcome, ModelWeights Numbers);
