using System.Collections.Concurrent;
using TorchSharp;

namespace ReproSuite.TorchSharp;

/// <summary>Numbers as libtorch takes them, each made once and held for good.</summary>
/// <remarks>
/// TorchSharp 0.107 makes one for every call that is given a number, and holds it no longer than it takes to read its address. When the garbage collector runs at that moment, as it does whenever another thread has allocated enough, libtorch reads
/// memory that was freed: other bits, or an error. So no call of this engine may make one (<c>eng/BannedSymbols.Scalars.txt</c>), and sums of tensors, which make a 1 each, are written <c>add(x, Scalars.One)</c>.
/// There are as many as suites have different options.
/// </remarks>
internal static class Scalars
{
    private static readonly ConcurrentDictionary<double, Scalar> Held = new();

    /// <summary>The whole number 1, which tensors of any kind can be scaled by.</summary>
    public static Scalar One { get; } = 1L.ToScalar();

    /// <summary>A number.</summary>
    public static Scalar Of(double value) => Held.GetOrAdd(value, static number => number.ToScalar());
}
