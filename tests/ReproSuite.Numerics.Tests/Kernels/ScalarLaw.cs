namespace ReproSuite.Numerics.Tests;

/// <summary>The matrix products in their plainest form: what the fast kernels must equal bit for bit.</summary>
/// <remarks>
/// One float32 accumulator per output, from +0; over the inner index in ascending order, acc = fma(a, b, acc);
/// at the end acc + 0, which turns −0 into +0, so that terms with a zero factor may be left out.
/// </remarks>
internal static class ScalarLaw
{
    /// <summary>c[m,n] = a[m,k] · b[k,n].</summary>
    public static void Multiply(Matrix a, Matrix b, Matrix c)
    {
        for (int i = 0; i < c.Rows; i++)
        {
            for (int j = 0; j < c.Columns; j++)
            {
                float accumulator = 0f;
                for (int k = 0; k < b.Rows; k++)
                {
                    accumulator = Det.Fma(a[i, k], b[k, j], accumulator);
                }

                c[i, j] = accumulator + 0f;
            }
        }
    }

    /// <summary>c[m,n] = a[k,m]ᵀ · b[k,n].</summary>
    public static void MultiplyTransposedLeft(Matrix a, Matrix b, Matrix c) => Multiply(Transpose(a), b, c);

    /// <summary>c[m,n] = a[m,k] · b[n,k]ᵀ.</summary>
    public static void MultiplyTransposedRight(Matrix a, Matrix b, Matrix c) => Multiply(a, Transpose(b), c);

    public static Matrix Transpose(Matrix x)
    {
        var transposed = new Matrix(x.Columns, x.Rows);
        for (int i = 0; i < x.Rows; i++)
        {
            for (int j = 0; j < x.Columns; j++)
            {
                transposed[j, i] = x[i, j];
            }
        }

        return transposed;
    }
}
