using ReproSuite.Core.Design;

namespace ReproSuite.Analysis;

/// <summary>What differences can show when figures of one variant are only known to be at least so large.</summary>
/// <param name="Shows">Higher or lower: the one order that the true figures could only strengthen.</param>
/// <param name="Why">Whose figures they are, and what stands for them.</param>
internal sealed record LeastFigures(Relation Shows, string Why);
