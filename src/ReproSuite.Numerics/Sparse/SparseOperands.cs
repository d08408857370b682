namespace ReproSuite.Numerics;

/// <summary>A sparse product with its operands as pointers: row i of c is made of vector Order[i] of a, or of vector i without an order.</summary>
internal readonly unsafe struct SparseOperands(int* starts, int* order, int* places, float* values, float* b, float* c, int rows, int columns)
{
    public readonly int* Starts = starts;
    public readonly int* Order = order;
    public readonly int* Places = places;
    public readonly float* Values = values;
    public readonly float* B = b;
    public readonly float* C = c;
    public readonly int Rows = rows;
    public readonly int Columns = columns;
}

/// <summary>The stored elements of one row or column: where they stand, and what they are.</summary>
internal readonly unsafe struct SparseVector(int* places, float* values, int count)
{
    public readonly int* Places = places;
    public readonly float* Values = values;
    public readonly int Count = count;
}
