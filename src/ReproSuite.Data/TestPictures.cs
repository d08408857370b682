using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Data.Sets;
using ReproSuite.Numerics;

namespace ReproSuite.Data;

/// <summary>Test images as bytes, to be shown. A picture whose numbers are no bytes is stretched: its least number becomes 0, its greatest 255.</summary>
internal static class TestPictures
{
    /// <summary>Reads nothing but these rows, in the order asked for.</summary>
    /// <exception cref="Core.Faults.InvalidInputException">A damaged file.</exception>
    public static IReadOnlyList<Picture> Read(NumericSet set, string folder, DataSpec spec, IReadOnlyList<int> testRows)
    {
        var chosen = Selection.Of(set, StoredPart.Test, set.ReadLabels(StoredPart.Test, folder), spec).Rows;
        int[] ascending = [.. testRows.Distinct().Order()];
        var samples = new Matrix(ascending.Length, set.Features);
        set.ReadSamples(StoredPart.Test, folder, Array.ConvertAll(ascending, row => chosen[row]), samples);
        return [.. testRows.Select(row => new Picture(row, set.ImageWidth, Bytes(samples.Row(Array.BinarySearch(ascending, row)))))];
    }

    private static byte[] Bytes(ReadOnlySpan<float> numbers)
    {
        var bytes = new byte[numbers.Length];
        var (least, range) = (0f, 255f);
        if (numbers.ContainsAnyExceptInRange(0f, 255f) || !AreWhole(numbers))
        {
            (least, var greatest) = (float.MaxValue, float.MinValue);
            foreach (var number in numbers) (least, greatest) = (MathF.Min(least, number), MathF.Max(greatest, number));
            range = greatest > least ? greatest - least : 1;
        }
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)Math.Round(255.0 * (numbers[i] - least) / range);
        return bytes;
    }

    private static bool AreWhole(ReadOnlySpan<float> numbers)
    {
        foreach (var number in numbers)
            if (number != MathF.Floor(number)) return false;
        return true;
    }
}
