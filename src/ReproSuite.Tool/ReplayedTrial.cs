using ReproSuite.Core.Design;
using ReproSuite.Core.Records;

namespace ReproSuite.Tool;

/// <summary>A trial that was trained again.</summary>
/// <param name="Trial">Which one.</param>
/// <param name="Outcome">What came out this time.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Difference">Where it first differs from the record; null when every bit is the same.</param>
internal sealed record ReplayedTrial(Trial Trial, TrialOutcome Outcome, TimeSpan Duration, OutcomeDifference? Difference);
