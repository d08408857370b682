using System.Diagnostics;
using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>The elementwise functions of hidden layers, with every number that they depend on.</summary>
internal static class TorchActivation
{
    /// <summary>Whether a function is here.</summary>
    public static bool Maps(ActivationSpec spec) =>
        spec is Linear or Relu or Sigmoid or Tanh or LeakyRelu or Elu or Selu or Gelu or Swish or Softplus or Softsign or Softmax;

    /// <summary>f(x).</summary>
    /// <remarks>Softplus is linear above 20, where it differs from the exact engine's by less than 3e-9.</remarks>
    public static Tensor Apply(ActivationSpec spec, Tensor x) => spec switch
    {
        Linear => x,
        Relu => x.relu(),
        Sigmoid => x.sigmoid(),
        Tanh => x.tanh(),
        LeakyRelu leaky => nn.functional.leaky_relu(x, (float)leaky.Slope),
        Elu elu => nn.functional.elu(x, elu.Alpha),
        Selu => nn.functional.selu(x),
        Gelu => nn.functional.gelu(x, inplace: false),
        Swish => nn.functional.silu(x),
        Softplus => nn.functional.softplus(x, 1, 20),
        Softsign => nn.functional.softsign(x),
        _ => throw new UnreachableException($"No hidden activation for {spec.GetType().Name}."),
    };
}
