namespace ReproSuite.Numerics;

/// <summary>Copies a few columns of an operand into consecutive memory, where a kernel streams them. Packing only moves bits.</summary>
internal static unsafe class PackedPanel
{
    private const int AlignmentBytes = 64;
    private const int AlignmentFloats = AlignmentBytes / sizeof(float);

    /// <summary>One buffer per thread, pinned, grown on demand and kept, so that products allocate nothing once warm.</summary>
    [ThreadStatic]
    private static float[]? _buffer;

    /// <summary>Packs b(k, j) = source[k·step + j·column] to panel[k·width + j].</summary>
    /// <returns>The panel; valid on this thread until the next call.</returns>
    public static float* Pack(float* source, nint step, nint column, int steps, int width)
    {
        float* panel = Reserve(checked(steps * width));
        if (column == 1)
        {
            CopyRows(source, step, steps, width, panel);
        }
        else
        {
            CopyColumns(source, step, column, steps, width, panel);
        }

        return panel;
    }

    private static void CopyRows(float* source, nint step, int steps, int width, float* panel)
    {
        for (int k = 0; k < steps; k++)
        {
            new ReadOnlySpan<float>(source + k * step, width).CopyTo(new Span<float>(panel + (nint)k * width, width));
        }
    }

    private static void CopyColumns(float* source, nint step, nint column, int steps, int width, float* panel)
    {
        for (int j = 0; j < width; j++)
        {
            float* from = source + j * column;
            float* to = panel + j;
            for (int k = 0; k < steps; k++)
            {
                *to = *from;
                from += step;
                to += width;
            }
        }
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
