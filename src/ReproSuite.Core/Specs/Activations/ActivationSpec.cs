namespace ReproSuite.Core.Specs;

/// <summary>The function applied to a layer's output.</summary>
[Cases(
    typeof(Linear), typeof(Relu), typeof(Sigmoid), typeof(Tanh), typeof(Softmax),
    typeof(LeakyRelu), typeof(Elu), typeof(Selu), typeof(Gelu), typeof(Swish), typeof(Softplus), typeof(Softsign))]
public abstract record ActivationSpec;
