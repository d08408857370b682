using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReproSuite.Training.Optimizers;

/// <summary>Decoupled weight decay: w = w − w·d before the optimizer's own step, with d = rate · decay in double, rounded to float once.</summary>
/// <remarks>All trained numbers decay, biases included. Source: Keras, whose optimizers decay before they step.</remarks>
internal struct WeightDecay(double decay)
{
    private float _share;

    /// <summary>Begins a step.</summary>
    public void BeginStep(double rate) => _share = (float)(rate * decay);

    /// <summary>Shrinks some weights.</summary>
    public readonly void Apply(Span<float> weights)
    {
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        for (var i = 0; i < wide.Length; i++) wide[i] -= wide[i] * _share;
        for (var i = wide.Length * Vector512<float>.Count; i < weights.Length; i++) weights[i] -= weights[i] * _share;
    }
}
