using ReproSuite.Numerics;

namespace ReproSuite.Training.Parameters;

/// <summary>A named piece of a network's parameters: views of the flat buffers, row-major.</summary>
/// <param name="Name"><c>layer/kernel</c> [in, units] or <c>layer/bias</c> [1, units]; of batch normalization gamma, beta, moving-mean and moving-variance [1, in].</param>
/// <param name="Weights">The numbers that training changes.</param>
/// <param name="Gradients">The derivative of the batch's loss by each of them; 0×0 for moving figures, which have none.</param>
internal sealed record Tensor(string Name, Matrix Weights, Matrix Gradients)
{
    /// <summary>Place of the first number in the flat buffer.</summary>
    public int First { get; init; }

    /// <summary>Whether training leaves the numbers alone for now.</summary>
    public bool IsFrozen { get; set; }
}
