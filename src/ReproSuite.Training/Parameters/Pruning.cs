using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Parameters;

/// <summary>Weights that were set to zero for their smallness and stay zero.</summary>
/// <remarks>
/// Of each taken kernel the round(share · n) weights of the smallest size become +0, on a tie those that come first; rounded to the nearest, halves to even.
/// After every step they are set to +0 again, so the optimizer goes on as if they were any others. Biases are never pruned.
/// Source: Han et al. 2015, by layer, in one go.
/// </remarks>
internal sealed class Pruning
{
    private readonly float[] _weights;
    private readonly int[] _places;

    private Pruning(float[] weights, int[] places) => (_weights, _places) = (weights, places);

    /// <summary>Sets the smallest weights of the taken kernels to zero; null where nothing is pruned.</summary>
    public static Pruning? Begin(Pretrained spec, Network network, ParameterBuffer parameters)
    {
        if (spec.Prune is not { } share) return null;
        var taken = TakenWeights.Layers(spec, network);
        var kernels = parameters.Tensors.Where(tensor => tensor.Name.EndsWith("/kernel", StringComparison.Ordinal) && taken.Contains(TakenWeights.LayerOf(tensor.Name), StringComparer.Ordinal));
        var pruning = new Pruning(parameters.Weights, [.. kernels.SelectMany(kernel => Smallest(kernel, share))]);
        pruning.Apply();
        return pruning;
    }

    /// <summary>Their places in the flat buffer.</summary>
    public IReadOnlyList<int> Places => _places;

    /// <summary>Sets them to zero again, after a step.</summary>
    public void Apply()
    {
        foreach (var place in _places) _weights[place] = 0f;
    }

    private static IEnumerable<int> Smallest(Tensor kernel, double share)
    {
        var sizes = kernel.Weights.Span.ToArray();
        var places = Enumerable.Range(0, sizes.Length).ToArray();
        for (var i = 0; i < sizes.Length; i++) sizes[i] = MathF.Abs(sizes[i]);
        return places.OrderBy(i => sizes[i]).Take((int)Math.Round(share * sizes.Length, MidpointRounding.ToEven)).Select(i => kernel.First + i);
    }
}
