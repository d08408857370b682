using System.Diagnostics;
using ReproSuite.Core.Specs;
using ReproSuite.TorchSharp.Stacks;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp;

/// <summary>Holds the gradients of a step within each model's limit, penalties included, as the exact engine does: by value, by each tensor's norm, or by the norm of all.</summary>
/// <remarks>Nothing is asked of the device: which models were clipped is counted there.</remarks>
internal static class TorchClipper
{
    /// <summary>Clips in place; does nothing where the models ask for nothing.</summary>
    /// <param name="gradients">[models, rows, columns] each.</param>
    /// <param name="models">Whose they are: all with one kind of clipping.</param>
    public static void Clip(IList<Tensor> gradients, ModelSlice models)
    {
        var kind = models.Members[0].Start.Training.Clipping;
        if (kind is null) return;
        var limits = models.Constant("clipping", member => Limit(member.Start.Training.Clipping!));
        var clipped = kind switch
        {
            ClipByValue => Any(gradients.Select(gradient => ByValue(gradient, limits))),
            ClipByNorm => Any(gradients.Select(gradient => Scale([gradient], limits))),
            _ => Scale(gradients, limits),
        };
        models.Numbers.Clipped.add_(clipped.view(-1), Scalars.One);
    }

    /// <summary>The limit of a spec.</summary>
    private static double Limit(ClippingSpec spec) => spec switch
    {
        ClipByValue value => value.Limit,
        ClipByNorm norm => norm.Limit,
        ClipByGlobalNorm norm => norm.Limit,
        _ => throw new UnreachableException($"No clipping for {spec.GetType().Name}."),
    };

    private static Tensor Any(IEnumerable<Tensor> clipped) => clipped.Aggregate((one, other) => one | other);

    /// <summary>[models, 1, 1]: whether a number was beyond the limit.</summary>
    private static Tensor ByValue(Tensor gradient, Tensor limits)
    {
        var clipped = (gradient.abs() > limits).flatten(1).any(1).view(-1, 1, 1);
        gradient.copy_(minimum(maximum(gradient, -limits), limits));
        return clipped;
    }

    /// <summary>[models, 1, 1]: whether the norm of these together was beyond the limit.</summary>
    private static Tensor Scale(IList<Tensor> gradients, Tensor limits)
    {
        var squares = gradients.Select(gradient => (gradient * gradient).sum([1, 2], keepdim: true, type: ScalarType.Float64)).Aggregate((one, other) => one.add(other, Scalars.One));
        var norms = squares.sqrt();
        var clipped = norms > limits;
        var factors = where(clipped, limits / norms, ones_like(norms)).to(ScalarType.Float32);
        foreach (var gradient in gradients) gradient.mul_(factors);
        return clipped;
    }
}
