using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>y = activation(x · kernel + bias). Penalties and max-norm are the kernel's own business (<see cref="DeviceTensor"/>).</summary>
internal sealed class TorchDense : TorchLayer
{
    private readonly ActivationSpec _activation;
    private readonly Tensor _kernel;
    private readonly Tensor _bias;

    /// <param name="spec">Penalties, limit and name.</param>
    /// <param name="activation">The layer's own, or none when the loss applies it.</param>
    /// <param name="parameters">Where the kernel and the bias live.</param>
    public TorchDense(Dense spec, ActivationSpec activation, DeviceParameters parameters)
        : base(spec.Name)
    {
        var kernel = parameters[$"{spec.Name}/kernel"];
        kernel.Kernel = spec;
        (_activation, _kernel, _bias) = (activation, kernel.Values, parameters[$"{spec.Name}/bias"].Values);
    }

    public override Tensor Forward(Tensor x) => TorchActivation.Apply(_activation, addmm(_bias, x, _kernel, 1, 1));
}
