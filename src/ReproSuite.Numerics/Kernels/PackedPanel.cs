namespace ReproSuite.Numerics;

/// <summary>Copies a few columns of an operand into consecutive memory, where a kernel streams them. Packing only moves bits.</summary>
internal static unsafe class PackedPanel
{
    private const int AlignmentBytes = 64;
    private const int AlignmentFloats = AlignmentBytes / sizeof(float);

    /// <summary>One buffer per thread, pinned, grown on demand and kept, so that products allocate nothing once warm.</summary>
    [ThreadStatic]
    private static float[]? _buffer;

    /// <summary>Packs b(k, j) = source[k·step + j·column] to panel[k·lanes + j]; lanes beyond the columns become zeros.</summary>
    /// <returns>The panel; valid on this thread until the next call.</returns>
    public static float* Pack(float* source, nint step, nint column, int steps, int columns, int lanes)
    {
        float* panel = Reserve(checked(steps * lanes));
        if (columns < lanes)
        {
            new Span<float>(panel, steps * lanes).Clear();
        }

        Transposition.Copy(source, step, column, panel, lanes, 1, steps, columns);
        return panel;
    }

    private static float* Reserve(int count)
    {
        if (_buffer is null || _buffer.Length < count + AlignmentFloats)
        {
            _buffer = GC.AllocateUninitializedArray<float>(checked(count + AlignmentFloats), pinned: true);
        }

        fixed (float* start = _buffer)
        {
            // The array is pinned, so the address outlives this block.
            return (float*)(((nuint)start + AlignmentBytes - 1) & ~(nuint)(AlignmentBytes - 1));
        }
    }
}
