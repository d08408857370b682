namespace ReproSuite.Numerics;

/// <summary>A product with its operands as pointers and strides, in floats.</summary>
/// <remarks>
/// a(i, k) at A[i·ARow + k·AStep]; b(k, j) at B[k·BStep + j·BColumn]; c(i, j) at C[i·CRow + j·CColumn]. A transposed operand is one with its
/// strides exchanged.
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
    public nint CRow;
    public nint CColumn;
    public int Rows;
    public int Steps;
    public int Columns;

    /// <summary>The same product as cᵀ = bᵀ · aᵀ: the lanes of a register then run over the rows of c. A factor's place in a product changes no bit.</summary>
    public readonly ProductOperands Transposed => new()
    {
        A = B,
        ARow = BColumn,
        AStep = BStep,
        B = A,
        BStep = AStep,
        BColumn = ARow,
        C = C,
        CRow = CColumn,
        CColumn = CRow,
        Rows = Columns,
        Steps = Steps,
        Columns = Rows,
    };

    /// <summary>Only some of the columns.</summary>
    public readonly ProductOperands SliceColumns(int first, int count)
    {
        ProductOperands part = this;
        part.B += first * BColumn;
        part.C += first * CColumn;
        part.Columns = count;
        return part;
    }

    /// <summary>Only some of the rows.</summary>
    public readonly ProductOperands SliceRows(int first, int count)
    {
        ProductOperands part = this;
        part.A += first * ARow;
        part.C += first * CRow;
        part.Rows = count;
        return part;
    }
}
