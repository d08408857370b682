using ReproSuite.Core.Specs;
using ReproSuite.TorchSharp.Stacks;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>y = activation(x · kernel + bias); penalties and limit of the kernel are each model's own.</summary>
/// <param name="spec">Of the first model.</param>
/// <param name="place">Of the layer in its network.</param>
/// <param name="activation">The layer's own, or none when the loss applies it.</param>
internal sealed class TorchDense(Dense spec, int place, ActivationSpec activation) : TorchLayer(spec.Name)
{
    private readonly string _kernel = $"{spec.Name}/kernel";
    private readonly string _bias = $"{spec.Name}/bias";

    public override Tensor Forward(Tensor x, ModelSlice models) => TorchActivation.Apply(activation, x.bmm(models[_kernel]).add_(models[_bias], Scalars.One));

    /// <summary>g = (g + l1 · sign w) + (2 · l2) · w, sign 0 = 0.</summary>
    public override void AddPenalty(StackTensor tensor, Tensor gradient, ModelSlice models)
    {
        if (tensor.Name != _kernel) return;
        if (Any(models, dense => dense.L1 > 0)) gradient.addcmul_(tensor.Values.sign(), Constant(models, "l1", dense => dense.L1), Scalars.One);
        if (Any(models, dense => dense.L2 > 0)) gradient.addcmul_(tensor.Values, Constant(models, "l2", dense => 2 * dense.L2), Scalars.One);
    }

    /// <summary>Each column of a kernel with a limit becomes w · min(|w|, limit) / (1e-7 + |w|).</summary>
    public override void Constrain(ModelSlice models)
    {
        if (spec.MaxNorm is null) return;
        var kernel = models[_kernel];
        var norms = (kernel * kernel).sum(1, keepdim: true, type: ScalarType.Float64).sqrt();
        kernel.mul_((minimum(norms, Constant(models, "max-norm", dense => dense.MaxNorm!.Value)) / norms.add(Scalars.Of(1e-7), Scalars.One)).to(ScalarType.Float32));
    }

    private Tensor Constant(ModelSlice models, string what, Func<Dense, double> read) => models.Constant($"{Name}/{what}", member => read((Dense)member.Layers[place]));

    private bool Any(ModelSlice models, Func<Dense, bool> has) => models.Members.Any(member => has((Dense)member.Layers[place]));
}
