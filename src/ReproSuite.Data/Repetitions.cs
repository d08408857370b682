using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ReproSuite.Core.Ports;
using ReproSuite.Numerics;

namespace ReproSuite.Data;

/// <summary>Counts rows that occur more than once: rows are equal when the first half of their SHA-256 is.</summary>
internal static class Repetitions
{
    /// <summary>Of numbers, as stored.</summary>
    public static RepeatedRows Of(Matrix rows, int trainRows) => Count(rows.Rows, trainRows, row => MemoryMarshal.AsBytes(rows.Row(row)));

    /// <summary>Of texts.</summary>
    public static RepeatedRows Of(byte[][] texts, int trainRows) => Count(texts.Length, trainRows, row => texts[row]);

    private delegate ReadOnlySpan<byte> BytesOf(int row);

    private static RepeatedRows Count(int rows, int trainRows, BytesOf bytes)
    {
        var seen = new HashSet<UInt128>(trainRows);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        long repeated = 0, testInTrain = 0;
        for (var row = 0; row < rows; row++)
        {
            SHA256.HashData(bytes(row), digest);
            var mark = MemoryMarshal.Read<UInt128>(digest);
            if (row >= trainRows) testInTrain += seen.Contains(mark) ? 1 : 0;
            else if (!seen.Add(mark)) repeated++;
        }
        return new RepeatedRows(testInTrain, repeated);
    }
}
