using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>Watches numbers go by and tells whether one of them was infinite or NaN: it keeps the largest size, as bits.</summary>
public struct Finiteness
{
    private const int SizeMask = 0x7FFF_FFFF;
    private const int Infinity = 0x7F80_0000;

    private Vector512<int> _largest;

    /// <summary>Whether every element is finite.</summary>
    /// <param name="values">The numbers to look at.</param>
    /// <returns>False if one is infinite or NaN; true for no numbers at all.</returns>
    public static bool Of(ReadOnlySpan<float> values)
    {
        var seen = default(Finiteness);
        ReadOnlySpan<Vector512<float>> wide = MemoryMarshal.Cast<float, Vector512<float>>(values);
        foreach (Vector512<float> vector in wide)
        {
            seen.See(vector);
        }

        foreach (float value in values[(wide.Length * Vector512<float>.Count)..])
        {
            seen.See(value);
        }

        return seen.All;
    }

    /// <summary>Whether all were finite so far.</summary>
    public readonly bool All => Vector512.LessThanAll(_largest, Vector512.Create(Infinity));

    /// <summary>Looks at sixteen more.</summary>
    /// <param name="values">The numbers.</param>
    public void See(Vector512<float> values) => _largest = Vector512.Max(_largest, values.AsInt32() & Vector512.Create(SizeMask));

    /// <summary>Looks at one more.</summary>
    /// <param name="value">The number.</param>
    public void See(float value) => See(Vector512.CreateScalar(value));
}
