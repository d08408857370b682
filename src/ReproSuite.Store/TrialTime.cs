using ReproSuite.Core.Identity;

namespace ReproSuite.Store;

/// <summary>How long a trial took to train.</summary>
/// <param name="Key">Which trial.</param>
/// <param name="Seconds">Wall time of one worker.</param>
public sealed record TrialTime(TrialKey Key, double Seconds);
