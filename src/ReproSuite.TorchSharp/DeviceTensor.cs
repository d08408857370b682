using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp;

/// <summary>A named piece of a network's numbers on the device, with what a step does to it beside the optimizer's update.</summary>
internal sealed class DeviceTensor
{
    /// <summary>A view of a flat tensor from a place on; what is trained asks for its gradient.</summary>
    public DeviceTensor(Training.Parameters.Tensor host, Tensor flat, int place)
    {
        (Name, First, IsTrained) = (host.Name, host.First, host.Gradients.Rows > 0);
        using var scope = NewDisposeScope();
        Values = flat.narrow(0, place, (long)host.Weights.Rows * host.Weights.Columns).view(host.Weights.Rows, host.Weights.Columns).detach().requires_grad_(IsTrained).DetachFromDisposeScope();
    }

    /// <summary><c>layer/kernel</c> and the like.</summary>
    public string Name { get; }

    /// <summary>Place of the first number among the host's.</summary>
    public int First { get; }

    /// <summary>Whether it has a gradient.</summary>
    public bool IsTrained { get; }

    /// <summary>The numbers, [rows, columns].</summary>
    public Tensor Values { get; }

    /// <summary>The layer whose kernel it is, where that has penalties or a limit; else null.</summary>
    public Dense? Kernel { get; set; }

    /// <summary>g = (g + l1 · sign w) + (2 · l2) · w, sign 0 = 0.</summary>
    public void AddPenalty(Tensor gradient)
    {
        if (Kernel is null) return;
        if (Kernel.L1 > 0) gradient.add_(Values.sign(), alpha: (float)Kernel.L1);
        if (Kernel.L2 > 0) gradient.add_(Values, alpha: (float)(2 * Kernel.L2));
    }

    /// <summary>Each column of a kernel with a limit becomes w · min(|w|, limit) / (1e-7 + |w|).</summary>
    public void Constrain()
    {
        if (Kernel?.MaxNorm is not { } limit) return;
        var norms = Values.square().sum(0, keepdim: true, type: ScalarType.Float64).sqrt();
        Values.mul_((norms.clamp_max(limit) / (norms + 1e-7)).to(ScalarType.Float32));
    }
}
