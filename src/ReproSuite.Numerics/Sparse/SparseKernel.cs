namespace ReproSuite.Numerics;

/// <summary>Adds up rows of a dense matrix, each times an element of a sparse vector, with one accumulator per column.</summary>
internal static unsafe class SparseKernel<TLanes, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    /// <summary>Computes whole registers of columns from <paramref name="first"/> on.</summary>
    /// <returns>The first column left over.</returns>
    public static int Columns(in SparseVector a, float* b, float* c, int columns, int first)
    {
        for (; first <= columns - 8 * TLanes.Count; first += 8 * TLanes.Count)
        {
            Eight(a, b + first, columns, c + first);
        }

        for (; first <= columns - TLanes.Count; first += TLanes.Count)
        {
            One(a, b + first, columns, c + first);
        }

        return first;
    }

    private static void Eight(in SparseVector a, float* b, nint columns, float* c)
    {
        TVector c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
        int* place = a.Places;
        float* value = a.Values;
        for (int left = a.Count; left > 0; left--)
        {
            TVector x = TLanes.Broadcast(*value++);
            float* row = b + *place++ * columns;
            c0 = TLanes.Fma(x, TLanes.Load(row), c0);
            c1 = TLanes.Fma(x, TLanes.Load(row + TLanes.Count), c1);
            c2 = TLanes.Fma(x, TLanes.Load(row + 2 * TLanes.Count), c2);
            c3 = TLanes.Fma(x, TLanes.Load(row + 3 * TLanes.Count), c3);
            c4 = TLanes.Fma(x, TLanes.Load(row + 4 * TLanes.Count), c4);
            c5 = TLanes.Fma(x, TLanes.Load(row + 5 * TLanes.Count), c5);
            c6 = TLanes.Fma(x, TLanes.Load(row + 6 * TLanes.Count), c6);
            c7 = TLanes.Fma(x, TLanes.Load(row + 7 * TLanes.Count), c7);
        }

        Store(c0, c);
        Store(c1, c + TLanes.Count);
        Store(c2, c + 2 * TLanes.Count);
        Store(c3, c + 3 * TLanes.Count);
        Store(c4, c + 4 * TLanes.Count);
        Store(c5, c + 5 * TLanes.Count);
        Store(c6, c + 6 * TLanes.Count);
        Store(c7, c + 7 * TLanes.Count);
    }

    private static void One(in SparseVector a, float* b, nint columns, float* c)
    {
        TVector sum = default;
        for (int i = 0; i < a.Count; i++)
        {
            sum = TLanes.Fma(TLanes.Broadcast(a.Values[i]), TLanes.Load(b + a.Places[i] * columns), sum);
        }

        Store(sum, c);
    }

    // acc + 0 turns −0 into +0: the end of the law.
    private static void Store(TVector accumulator, float* c) => TLanes.Store(TLanes.Add(accumulator, TLanes.Broadcast(0f)), c);
}
