namespace ReproSuite.Core.Specs;

/// <summary>One layer of a network.</summary>
/// <param name="Name">Unique in its network; streams of randomness and tensors in digests are addressed by it. Empty asks for <c>dense_1</c>, <c>dense_2</c> ….</param>
[Cases(typeof(Dense), typeof(Activate), typeof(BatchNorm), typeof(Dropout), typeof(LayerNorm), typeof(AlphaDropout), typeof(GaussianNoise), typeof(Prelu))]
public abstract record LayerSpec(string Name)
{
    /// <summary>Numbers per row that come out where so many go in.</summary>
    public virtual long Outputs(long inputs) => inputs;

    /// <summary>Trainable numbers where so many numbers per row go in.</summary>
    public virtual long Parameters(long inputs) => 0;

    /// <summary>Numbers that training moves without a gradient, such as moving means, where so many numbers per row go in.</summary>
    public virtual long MovingNumbers(long inputs) => 0;
}
