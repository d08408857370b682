using ReproSuite.Numerics;

namespace ReproSuite.Data.Own;

/// <summary>The training or the test rows.</summary>
/// <param name="Labels">Their classes.</param>
/// <param name="Samples">[rows, features].</param>
/// <param name="Targets">The number to be predicted of each; null where it is the class.</param>
internal sealed record OwnPart(int[] Labels, Matrix Samples, float[]? Targets = null);
