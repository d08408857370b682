using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>A named piece of the numbers of some models.</summary>
/// <param name="Name"><c>layer/kernel</c> and the like.</param>
/// <param name="First">Place of the first number in its flat tensor, the same in every model.</param>
/// <param name="IsTrained">Whether it has a gradient.</param>
/// <param name="Values">The numbers, [models, rows, columns]: a view.</param>
internal sealed record StackTensor(string Name, int First, bool IsTrained, Tensor Values);
