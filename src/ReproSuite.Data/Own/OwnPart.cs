using ReproSuite.Numerics;

namespace ReproSuite.Data.Own;

/// <summary>The training or the test rows.</summary>
/// <param name="Labels">Their classes.</param>
/// <param name="Samples">[rows, features].</param>
internal sealed record OwnPart(int[] Labels, Matrix Samples);
