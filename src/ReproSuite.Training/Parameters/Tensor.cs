using ReproSuite.Numerics;

namespace ReproSuite.Training.Parameters;

/// <summary>A named piece of a network's parameters: views of the flat buffers, row-major.</summary>
/// <param name="Name"><c>layer/kernel</c> [in, units] or <c>layer/bias</c> [1, units].</param>
/// <param name="Weights">The numbers that are trained.</param>
/// <param name="Gradients">The derivative of the batch's loss by each of them.</param>
internal sealed record Tensor(string Name, Matrix Weights, Matrix Gradients);
