using System.Runtime.CompilerServices;

namespace ReproSuite.Numerics;

/// <summary>Computes tiles of eight, four or one rows by two registers or one, each output in its own accumulator over ascending steps.</summary>
/// <remarks>
/// The lanes of a register are columns. Where the columns of c lie apart, or fewer are left than a register has lanes, the tile goes through a
/// small buffer; lanes beyond the last column compute on zeros and are not stored.
/// </remarks>
internal static unsafe class ProductKernel<TLanes, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    /// <summary>Rows from which copying a panel of b into consecutive memory costs less than it saves.</summary>
    private const int PackingRows = 48;

    private const int TileRows = 8;

    public static void Run(in ProductOperands p)
    {
        int first = 0;
        for (; first <= p.Columns - 2 * TLanes.Count; first += 2 * TLanes.Count)
        {
            Panel(p, first, 2 * TLanes.Count, two: true);
        }

        for (; first < p.Columns; first += TLanes.Count)
        {
            Panel(p, first, Math.Min(TLanes.Count, p.Columns - first), two: false);
        }
    }

    /// <summary>Computes one or two registers of columns for all rows.</summary>
    [SkipLocalsInit]
    private static void Panel(in ProductOperands p, int first, int columns, bool two)
    {
        int lanes = two ? 2 * TLanes.Count : TLanes.Count;
        ProductOperands panel = p.SliceColumns(first, columns);
        if (p.BColumn != 1 || columns < lanes || (p.Rows >= PackingRows && p.BStep != lanes))
        {
            panel.B = PackedPanel.Pack(panel.B, p.BStep, p.BColumn, p.Steps, columns, lanes);
            panel.BStep = lanes;
        }

        if (p.CColumn == 1 && columns == lanes)
        {
            Tiles(panel, two);
            return;
        }

        float* tile = stackalloc float[TileRows * 2 * TLanes.Count];
        for (int i = 0; i < p.Rows; i += TileRows)
        {
            ProductOperands part = panel.SliceRows(i, Math.Min(TileRows, p.Rows - i));
            float* c = part.C;
            part.C = tile;
            part.CRow = lanes;
            Tiles(part, two);
            Transposition.Copy(tile, lanes, 1, c, p.CRow, p.CColumn, part.Rows, columns);
        }
    }

    /// <summary>Computes as many rows at a time as are left and as there are registers for, into consecutive columns of c.</summary>
    private static void Tiles(in ProductOperands p, bool two)
    {
        int row = 0;
        if (two)
        {
            row = TLanes.HasThirtyTwoRegisters ? EightByTwo(p, row) : row;
            row = FourByTwo(p, row);
            OneByTwo(p, row);
        }
        else
        {
            row = TLanes.HasThirtyTwoRegisters ? EightByOne(p, row) : row;
            row = FourByOne(p, row);
            OneByOne(p, row);
        }
    }

    /// <returns>The first row left over.</returns>
    private static int EightByTwo(in ProductOperands p, int first)
    {
        for (; first <= p.Rows - 8; first += 8)
        {
            float* a = p.A + first * p.ARow;
            float* b = p.B;
            float* c = p.C + first * p.CRow;
            TVector c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
            TVector c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
            nint row = p.ARow, row3 = 3 * p.ARow, step = p.AStep, bStep = p.BStep;
            float* a4 = a + 4 * row;
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
                x = TLanes.Broadcast(a4[0]);
                c40 = TLanes.Fma(x, b0, c40);
                c41 = TLanes.Fma(x, b1, c41);
                x = TLanes.Broadcast(a4[row]);
                c50 = TLanes.Fma(x, b0, c50);
                c51 = TLanes.Fma(x, b1, c51);
                x = TLanes.Broadcast(a4[2 * row]);
                c60 = TLanes.Fma(x, b0, c60);
                c61 = TLanes.Fma(x, b1, c61);
                x = TLanes.Broadcast(a4[row3]);
                c70 = TLanes.Fma(x, b0, c70);
                c71 = TLanes.Fma(x, b1, c71);
                a += step;
                a4 += step;
                b += bStep;
            }

            StoreFour(c00, c01, c10, c11, c20, c21, c30, c31, c, p.CRow);
            StoreFour(c40, c41, c50, c51, c60, c61, c70, c71, c + 4 * p.CRow, p.CRow);
        }

        return first;
    }

    /// <returns>The first row left over.</returns>
    private static int FourByTwo(in ProductOperands p, int first)
    {
        for (; first <= p.Rows - 4; first += 4)
        {
            float* a = p.A + first * p.ARow;
            float* b = p.B;
            float* c = p.C + first * p.CRow;
            TVector c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
            nint row = p.ARow, row3 = 3 * p.ARow, step = p.AStep, bStep = p.BStep;
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

            StoreFour(c00, c01, c10, c11, c20, c21, c30, c31, c, p.CRow);
        }

        return first;
    }

    private static void OneByTwo(in ProductOperands p, int first)
    {
        for (; first < p.Rows; first++)
        {
            float* a = p.A + first * p.ARow;
            float* b = p.B;
            float* c = p.C + first * p.CRow;
            TVector c0 = default, c1 = default;
            for (int k = p.Steps; k > 0; k--)
            {
                TVector x = TLanes.Broadcast(*a);
                c0 = TLanes.Fma(x, TLanes.Load(b), c0);
                c1 = TLanes.Fma(x, TLanes.Load(b + TLanes.Count), c1);
                a += p.AStep;
                b += p.BStep;
            }

            StoreTwo(c0, c1, c);
        }
    }

    /// <returns>The first row left over.</returns>
    private static int EightByOne(in ProductOperands p, int first)
    {
        for (; first <= p.Rows - 8; first += 8)
        {
            float* a = p.A + first * p.ARow;
            float* b = p.B;
            float* c = p.C + first * p.CRow;
            TVector c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
            nint row = p.ARow, row3 = 3 * p.ARow, step = p.AStep, bStep = p.BStep;
            float* a4 = a + 4 * row;
            for (int k = p.Steps; k > 0; k--)
            {
                TVector y = TLanes.Load(b);
                c0 = TLanes.Fma(TLanes.Broadcast(a[0]), y, c0);
                c1 = TLanes.Fma(TLanes.Broadcast(a[row]), y, c1);
                c2 = TLanes.Fma(TLanes.Broadcast(a[2 * row]), y, c2);
                c3 = TLanes.Fma(TLanes.Broadcast(a[row3]), y, c3);
                c4 = TLanes.Fma(TLanes.Broadcast(a4[0]), y, c4);
                c5 = TLanes.Fma(TLanes.Broadcast(a4[row]), y, c5);
                c6 = TLanes.Fma(TLanes.Broadcast(a4[2 * row]), y, c6);
                c7 = TLanes.Fma(TLanes.Broadcast(a4[row3]), y, c7);
                a += step;
                a4 += step;
                b += bStep;
            }

            StoreColumn(c0, c1, c2, c3, c, p.CRow);
            StoreColumn(c4, c5, c6, c7, c + 4 * p.CRow, p.CRow);
        }

        return first;
    }

    /// <returns>The first row left over.</returns>
    private static int FourByOne(in ProductOperands p, int first)
    {
        for (; first <= p.Rows - 4; first += 4)
        {
            float* a = p.A + first * p.ARow;
            float* b = p.B;
            float* c = p.C + first * p.CRow;
            TVector c0 = default, c1 = default, c2 = default, c3 = default;
            nint row = p.ARow, row3 = 3 * p.ARow, step = p.AStep, bStep = p.BStep;
            for (int k = p.Steps; k > 0; k--)
            {
                TVector y = TLanes.Load(b);
                c0 = TLanes.Fma(TLanes.Broadcast(a[0]), y, c0);
                c1 = TLanes.Fma(TLanes.Broadcast(a[row]), y, c1);
                c2 = TLanes.Fma(TLanes.Broadcast(a[2 * row]), y, c2);
                c3 = TLanes.Fma(TLanes.Broadcast(a[row3]), y, c3);
                a += step;
                b += bStep;
            }

            StoreColumn(c0, c1, c2, c3, c, p.CRow);
        }

        return first;
    }

    private static void OneByOne(in ProductOperands p, int first)
    {
        for (; first < p.Rows; first++)
        {
            float* a = p.A + first * p.ARow;
            float* b = p.B;
            float* c = p.C + first * p.CRow;
            TVector sum = default;
            for (int k = p.Steps; k > 0; k--)
            {
                sum = TLanes.Fma(TLanes.Broadcast(*a), TLanes.Load(b), sum);
                a += p.AStep;
                b += p.BStep;
            }

            Store(sum, c);
        }
    }

    private static void StoreFour(
        TVector c00, TVector c01, TVector c10, TVector c11, TVector c20, TVector c21, TVector c30, TVector c31, float* c, nint cRow)
    {
        StoreTwo(c00, c01, c);
        StoreTwo(c10, c11, c + cRow);
        StoreTwo(c20, c21, c + 2 * cRow);
        StoreTwo(c30, c31, c + 3 * cRow);
    }

    private static void StoreColumn(TVector c0, TVector c1, TVector c2, TVector c3, float* c, nint cRow)
    {
        Store(c0, c);
        Store(c1, c + cRow);
        Store(c2, c + 2 * cRow);
        Store(c3, c + 3 * cRow);
    }

    private static void StoreTwo(TVector left, TVector right, float* c)
    {
        Store(left, c);
        Store(right, c + TLanes.Count);
    }

    // acc + 0 turns −0 into +0: the end of the law.
    private static void Store(TVector accumulator, float* c) => TLanes.Store(TLanes.Add(accumulator, TLanes.Broadcast(0f)), c);
}
