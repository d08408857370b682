using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ReproSuite.Numerics;

/// <summary>Copies a rectangle between memory of unlike strides, in blocks of four by four where one side is consecutive by rows and the other by columns. Only moves bits.</summary>
internal static unsafe class Transposition
{
    private const int Block = 4;

    /// <summary>to[i·toRow + j·toColumn] = from[i·fromRow + j·fromColumn], strides in floats.</summary>
    public static void Copy(float* from, nint fromRow, nint fromColumn, float* to, nint toRow, nint toColumn, int rows, int columns)
    {
        if (fromColumn == 1 && toColumn == 1)
        {
            for (int i = 0; i < rows; i++)
            {
                CopyRow(from + i * fromRow, to + i * toRow, columns);
            }
        }
        else if (fromRow == 1 && toColumn == 1)
        {
            // Seen from the other side, the source is consecutive by columns.
            Copy(from, fromColumn, 1, to, 1, toRow, columns, rows);
        }
        else
        {
            int wideRows = fromColumn == 1 && toRow == 1 ? rows / Block * Block : 0;
            int wideColumns = columns / Block * Block;
            for (int i = 0; i < wideRows; i += Block)
            {
                for (int j = 0; j < wideColumns; j += Block)
                {
                    CopyBlock(from + i * fromRow + j, fromRow, to + i + j * toColumn, toColumn);
                }
            }

            CopyRest(from, fromRow, fromColumn, to, toRow, toColumn, 0, wideRows, wideColumns, columns);
            CopyRest(from, fromRow, fromColumn, to, toRow, toColumn, wideRows, rows, 0, columns);
        }
    }

    private static void CopyRow(float* from, float* to, int columns)
    {
        int j = 0;
        for (; j <= columns - 16; j += 16)
        {
            Vector512.Load(from + j).Store(to + j);
        }

        for (; j <= columns - Block; j += Block)
        {
            Vector128.Load(from + j).Store(to + j);
        }

        for (; j < columns; j++)
        {
            to[j] = from[j];
        }
    }

    private static void CopyRest(
        float* from, nint fromRow, nint fromColumn, float* to, nint toRow, nint toColumn, int firstRow, int endRow, int firstColumn, int endColumn)
    {
        for (int i = firstRow; i < endRow; i++)
        {
            for (int j = firstColumn; j < endColumn; j++)
            {
                to[i * toRow + j * toColumn] = from[i * fromRow + j * fromColumn];
            }
        }
    }

    private static void CopyBlock(float* from, nint fromRow, float* to, nint toColumn)
    {
        Vector128<float> a = Vector128.Load(from), b = Vector128.Load(from + fromRow);
        Vector128<float> c = Vector128.Load(from + 2 * fromRow), d = Vector128.Load(from + 3 * fromRow);
        Vector128<float> ac = Low(a, c), bd = Low(b, d), acHigh = High(a, c), bdHigh = High(b, d);
        Low(ac, bd).Store(to);
        High(ac, bd).Store(to + toColumn);
        Low(acHigh, bdHigh).Store(to + 2 * toColumn);
        High(acHigh, bdHigh).Store(to + 3 * toColumn);
    }

    /// <summary>The first halves, element by element in turn.</summary>
    private static Vector128<float> Low(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(a[0], b[0], a[1], b[1]);

    /// <summary>The second halves, element by element in turn.</summary>
    private static Vector128<float> High(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(a[2], b[2], a[3], b[3]);
}
