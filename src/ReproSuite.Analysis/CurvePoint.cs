namespace ReproSuite.Analysis;

/// <summary>One epoch of a learning curve; every figure rounded by <see cref="Rounding"/>.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Mean">Mean over the trials that reached the epoch.</param>
/// <param name="Sd">Their standard deviation (n − 1); null for one trial.</param>
/// <param name="N">How many reached it.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
public sealed record CurvePoint(int Epoch, double Mean, double? Sd, int N, double Min, double Max);
