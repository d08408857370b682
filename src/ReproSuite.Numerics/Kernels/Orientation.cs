using System.Runtime.Intrinsics;

namespace ReproSuite.Numerics;

/// <summary>Decides whether the lanes of a register run over the columns of a product or over its rows; either gives the same bits.</summary>
internal static class Orientation<TLanes, TVector>
    where TLanes : struct, ILanes<TVector>
    where TVector : struct
{
    public static void Run(in ProductOperands p)
    {
        int whole = p.Columns / TLanes.Count * TLanes.Count;
        ProductOperands left = p.SliceColumns(whole, p.Columns - whole);
        if (Cycles(p.Transposed) < Cycles(p.SliceColumns(0, whole)) + Math.Min(Cycles(left), Cycles(left.Transposed)))
        {
            ProductKernel<TLanes, TVector>.Run(p.Transposed);
            return;
        }

        ProductKernel<TLanes, TVector>.Run(p.SliceColumns(0, whole));
        if (Cycles(left.Transposed) < Cycles(left))
        {
            ProductKernel<TLanes, TVector>.Run(left.Transposed);
        }
        else
        {
            Narrowest(left);
        }
    }

    /// <summary>Takes the narrowest register that holds all columns, since one that is just filled needs no copy of b.</summary>
    private static void Narrowest(in ProductOperands p)
    {
        if (TLanes.Count == 4)
        {
            ProductKernel<TLanes, TVector>.Run(p);
        }
        else if (p.Columns <= 4)
        {
            ProductKernel<Lanes4, Vector128<float>>.Run(p);
        }
        else if (p.Columns <= 8)
        {
            ProductKernel<Lanes8, Vector256<float>>.Run(p);
        }
        else
        {
            ProductKernel<TLanes, TVector>.Run(p);
        }
    }

    /// <summary>A rough estimate: two multiply-adds a cycle, and half a cycle for an element that changes its place on the way in or out.</summary>
    private static double Cycles(in ProductOperands p)
    {
        double registers = (p.Columns + TLanes.Count - 1) / TLanes.Count;
        double moved = (p.BColumn == 1 ? 0 : (double)p.Steps * p.Columns) + (p.CColumn == 1 ? 0 : (double)p.Rows * p.Columns);
        return registers * p.Rows * p.Steps / 2 + moved / 2;
    }
}
