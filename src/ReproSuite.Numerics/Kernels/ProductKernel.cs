namespace ReproSuite.Numerics;

/// <summary>A product with its operands as pointers and strides, in floats.</summary>
/// <remarks>
/// c[i, j] at C[i·Columns + j]; a(i, k) at A[i·ARow + k·AStep]; b(k, j) at B[k·BStep + j·BColumn]. A transposed operand is one with
/// its strides exchanged.
/// </remarks>
internal unsafe struct ProductOperands
{
    public float* A;
    public nint ARow;
    public nint AStep;
    public float* B;
    public nint BStep;
    public nint BColumn;
    public float* C;
    public int Rows;
    public int Steps;
    public int Columns;
}

/// <summary>Computes tiles of four rows by two registers, each output in its own accumulator over ascending steps.</summary>
internal static unsafe class ProductKernel<TLanes, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    /// <summary>Rows from which copying a panel of b into consecutive memory costs less than it saves.</summary>
    private const int PackingRows = 16;

    /// <summary>Computes whole registers of columns from <paramref name="first"/> on.</summary>
    /// <returns>The first column left over.</returns>
    public static int Columns(in ProductOperands p, int first)
    {
        for (; first <= p.Columns - 2 * TLanes.Count; first += 2 * TLanes.Count)
        {
            float* b = Panel(p, first, 2 * TLanes.Count, out nint bStep);
            int i = 0;
            for (; i <= p.Rows - 4; i += 4)
            {
                FourByTwo(p, p.A + i * p.ARow, b, bStep, p.C + (nint)i * p.Columns + first);
            }

            for (; i < p.Rows; i++)
            {
                OneByTwo(p, p.A + i * p.ARow, b, bStep, p.C + (nint)i * p.Columns + first);
            }
        }

        for (; first <= p.Columns - TLanes.Count; first += TLanes.Count)
        {
            float* b = Panel(p, first, TLanes.Count, out nint bStep);
            int i = 0;
            for (; i <= p.Rows - 4; i += 4)
            {
                FourByOne(p, p.A + i * p.ARow, b, bStep, p.C + (nint)i * p.Columns + first);
            }

            for (; i < p.Rows; i++)
            {
                OneByOne(p, p.A + i * p.ARow, b, bStep, p.C + (nint)i * p.Columns + first);
            }
        }

        return first;
    }

    private static float* Panel(in ProductOperands p, int first, int width, out nint bStep)
    {
        float* source = p.B + first * p.BColumn;
        if (p.BColumn == 1 && (p.Rows < PackingRows || p.Columns == width))
        {
            bStep = p.BStep;
            return source;
        }

        bStep = width;
        return PackedPanel.Pack(source, p.BStep, p.BColumn, p.Steps, width);
    }

    private static void FourByTwo(in ProductOperands p, float* a, float* b, nint bStep, float* c)
    {
        TVector c00 = default, c01 = default, c10 = default, c11 = default;
        TVector c20 = default, c21 = default, c30 = default, c31 = default;
        nint row = p.ARow, step = p.AStep, row3 = 3 * p.ARow;
        for (int k = p.Steps; k > 0; k--)
        {
            TVector b0 = TLanes.Load(b), b1 = TLanes.Load(b + TLanes.Count);
            TVector x = TLanes.Broadcast(a[0]);
            c00 = TLanes.Fma(x, b0, c00);
            c01 = TLanes.Fma(x, b1, c01);
            x = TLanes.Broadcast(a[row]);
            c10 = TLanes.Fma(x, b0, c10);
            c11 = TLanes.Fma(x, b1, c11);
            x = TLanes.Broadcast(a[2 * row]);
            c20 = TLanes.Fma(x, b0, c20);
            c21 = TLanes.Fma(x, b1, c21);
            x = TLanes.Broadcast(a[row3]);
            c30 = TLanes.Fma(x, b0, c30);
            c31 = TLanes.Fma(x, b1, c31);
            a += step;
            b += bStep;
        }

        StoreTwo(c00, c01, c);
        StoreTwo(c10, c11, c + p.Columns);
        StoreTwo(c20, c21, c + 2 * (nint)p.Columns);
        StoreTwo(c30, c31, c + 3 * (nint)p.Columns);
    }

    private static void OneByTwo(in ProductOperands p, float* a, float* b, nint bStep, float* c)
    {
        TVector c0 = default, c1 = default;
        for (int k = p.Steps; k > 0; k--)
        {
            TVector x = TLanes.Broadcast(*a);
            c0 = TLanes.Fma(x, TLanes.Load(b), c0);
            c1 = TLanes.Fma(x, TLanes.Load(b + TLanes.Count), c1);
            a += p.AStep;
            b += bStep;
        }

        StoreTwo(c0, c1, c);
    }

    private static void FourByOne(in ProductOperands p, float* a, float* b, nint bStep, float* c)
    {
        TVector c0 = default, c1 = default, c2 = default, c3 = default;
        nint row = p.ARow, row3 = 3 * p.ARow;
        for (int k = p.Steps; k > 0; k--)
        {
            TVector y = TLanes.Load(b);
            c0 = TLanes.Fma(TLanes.Broadcast(a[0]), y, c0);
            c1 = TLanes.Fma(TLanes.Broadcast(a[row]), y, c1);
            c2 = TLanes.Fma(TLanes.Broadcast(a[2 * row]), y, c2);
            c3 = TLanes.Fma(TLanes.Broadcast(a[row3]), y, c3);
            a += p.AStep;
            b += bStep;
        }

        Store(c0, c);
        Store(c1, c + p.Columns);
        Store(c2, c + 2 * (nint)p.Columns);
        Store(c3, c + 3 * (nint)p.Columns);
    }

    private static void OneByOne(in ProductOperands p, float* a, float* b, nint bStep, float* c)
    {
        TVector sum = default;
        for (int k = p.Steps; k > 0; k--)
        {
            sum = TLanes.Fma(TLanes.Broadcast(*a), TLanes.Load(b), sum);
            a += p.AStep;
            b += bStep;
        }

        Store(sum, c);
    }

    private static void StoreTwo(TVector left, TVector right, float* c)
    {
        Store(left, c);
        Store(right, c + TLanes.Count);
    }

    // acc + 0 turns −0 into +0: the end of the law.
    private static void Store(TVector accumulator, float* c) => TLanes.Store(TLanes.Add(accumulator, TLanes.Broadcast(0f)), c);
}
