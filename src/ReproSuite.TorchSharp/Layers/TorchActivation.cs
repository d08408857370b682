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
    public static Tensor Apply(ActivationSpec spec, Tensor x) => spec switch
    {
        Linear => x,
        Relu => x.relu(),
        Sigmoid => x.sigmoid(),
        Tanh => x.tanh(),
        LeakyRelu leaky => x.leaky_relu(Scalars.Of((float)leaky.Slope)),
        Elu elu => x.elu(Scalars.Of(elu.Alpha), Scalars.One, Scalars.One),
        Selu => nn.functional.selu(x),
        Gelu => nn.functional.gelu(x, inplace: false),
        Swish => nn.functional.silu(x),
        Softplus => x.logaddexp(zeros_like(x)),
        Softsign => x / x.abs().add(Scalars.One, Scalars.One),
        _ => throw new UnreachableException($"No hidden activation for {spec.GetType().Name}."),
    };
}
