using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Stochastic gradient descent, plain, with momentum, or with Nesterov's look-ahead.</summary>
/// <remarks>
/// With momentum m and rate r: v ← m·v − r·g; w ← w + v, or with Nesterov w ← w + m·v − r·g. Without momentum w ← w − r·g.
/// With a weight decay d, w ← w − w·(r·d) comes first, on all weights, biases included.
/// Source: Keras <c>SGD</c>. PyTorch folds the rate in later (v ← m·v + g; w ← w − r·v); the two agree while r is constant.
/// </remarks>
[Spec("sgd"), Description("Stochastic gradient descent with optional (Nesterov) momentum.")]
public sealed record Sgd(
    [Bounds(Low = 0, LowOpen = true)] double LearningRate = 0.01,
    [Bounds(Low = 0, High = 1, HighOpen = true)] double Momentum = 0,
    bool Nesterov = false,
    [Bounds(Low = 0, LowOpen = true)] double? WeightDecay = null) : OptimizerSpec, IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Nesterov && Momentum == 0) yield return ("nesterov", "nesterov needs a momentum above 0. Given: momentum 0.");
    }
}
