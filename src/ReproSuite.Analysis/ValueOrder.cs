using ReproSuite.Core.Design;

namespace ReproSuite.Analysis;

/// <summary>How one variant's figure stands to another's, whatever direction is better, by the rule of <see cref="Verdict"/>.</summary>
/// <param name="Word">Higher, lower or equivalent; null when this design cannot tell.</param>
/// <param name="Reason">What it rests on or waits for, in one line.</param>
internal sealed record ValueOrder(Relation? Word, string Reason);
