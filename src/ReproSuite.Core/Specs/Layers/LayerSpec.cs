namespace ReproSuite.Core.Specs;

/// <summary>One layer of a network.</summary>
/// <param name="Name">Unique in its network; streams of randomness and tensors in digests are addressed by it. Empty asks for <c>dense_1</c>, <c>dense_2</c> ….</param>
[Cases(typeof(Dense), typeof(Dropout))]
public abstract record LayerSpec(string Name);
