namespace ReproSuite.Core.Ports;

/// <summary>How far the trials of a variant have come that are no cells of the suite: those of searches, and earlier trainings that others start from.</summary>
/// <param name="Variant">Whose they are; what several variants need counts for the first.</param>
/// <param name="IsSearch">Whether they search; else they are earlier trainings.</param>
/// <param name="Done">How many have a result, of this run or an earlier one.</param>
/// <param name="Left">How many are to come at most: a search whose space is exhausted asks for fewer.</param>
/// <param name="EndsWave">Whether a wave of trials has ended, after which searches decide how to go on.</param>
public sealed record BehindProgress(string Variant, bool IsSearch, int Done, int Left, bool EndsWave);
