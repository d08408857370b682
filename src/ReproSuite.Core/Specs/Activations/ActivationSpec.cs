namespace ReproSuite.Core.Specs;

/// <summary>The function applied to a layer's output.</summary>
[Cases(typeof(Linear), typeof(Relu), typeof(Sigmoid), typeof(Tanh), typeof(Softmax))]
public abstract record ActivationSpec;
