using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Optimizers;

/// <summary>What a step does to sixteen parameters, each in a lane of its own, with up to two memories.</summary>
internal interface IUpdateLaw
{
    /// <summary>Moves the memories and returns the new weights.</summary>
    Vector512<float> Step(Vector512<float> weights, Vector512<float> gradients, ref Vector512<float> first, ref Vector512<float> second);
}

/// <summary>Applies a law to spans: sixteen elements at a time, and the rest one by one, each in the lowest lane with the same operations.</summary>
internal static class UpdateLaw
{
    /// <summary>One step.</summary>
    /// <param name="law">Which.</param>
    /// <param name="weights">Overwritten.</param>
    /// <param name="gradients">As many.</param>
    /// <param name="first">As many; overwritten.</param>
    /// <param name="second">As many, or none for a law with one memory, which then sees zeros; overwritten.</param>
    /// <returns>Whether every weight is still a finite number.</returns>
    public static bool Apply<TLaw>(in TLaw law, Span<float> weights, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second)
        where TLaw : struct, IUpdateLaw
    {
        var finite = new Finiteness();
        var wide = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        var wideGradients = MemoryMarshal.Cast<float, Vector512<float>>(gradients)[..wide.Length];
        var wideFirst = MemoryMarshal.Cast<float, Vector512<float>>(first)[..wide.Length];
        var wideSecond = MemoryMarshal.Cast<float, Vector512<float>>(second);
        var none = Vector512<float>.Zero;
        for (var i = 0; i < wide.Length; i++)
        {
            var updated = law.Step(wide[i], wideGradients[i], ref wideFirst[i], ref second.IsEmpty ? ref none : ref wideSecond[i]);
            wide[i] = updated;
            finite.See(updated);
        }
        for (var i = wide.Length * Vector512<float>.Count; i < weights.Length; i++)
        {
            var a = Vector512.CreateScalar(first[i]);
            var b = second.IsEmpty ? none : Vector512.CreateScalar(second[i]);
            weights[i] = law.Step(Vector512.CreateScalar(weights[i]), Vector512.CreateScalar(gradients[i]), ref a, ref b).ToScalar();
            first[i] = a.ToScalar();
            if (!second.IsEmpty) second[i] = b.ToScalar();
            finite.See(weights[i]);
        }
        return finite.All;
    }
}
