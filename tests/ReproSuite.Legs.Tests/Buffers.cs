using System.Runtime.InteropServices;
using ReproSuite.Numerics;

namespace ReproSuite.Legs.Tests;

/// <summary>Memory at chosen places, full of the bits 0xFF.</summary>
internal static class Buffers
{
    private const int Line = 64;

    /// <summary>Every place that a float can have between two boundaries of 64 bytes.</summary>
    public static IEnumerable<int> Offsets => Enumerable.Range(0, Line / sizeof(float));

    /// <summary>A matrix of NaNs whose first element lies <paramref name="offset"/> floats behind a boundary of 64 bytes.</summary>
    public static Matrix Dirty(int rows, int columns, int offset)
    {
        var memory = GC.AllocateUninitializedArray<float>(rows * columns + 2 * Line / sizeof(float), pinned: true);
        MemoryMarshal.AsBytes(memory.AsSpan()).Fill(0xFF);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) % Line);
        return new Matrix(memory, (Line - beyond) % Line / sizeof(float) + offset, rows, columns);
    }

    /// <summary>The same elements at a chosen place.</summary>
    public static Matrix At(this Matrix source, int offset)
    {
        var copy = Dirty(source.Rows, source.Columns, offset);
        source.Span.CopyTo(copy.Span);
        return copy;
    }
}
