using ReproSuite.Numerics;

namespace ReproSuite.Training.Diagnostics;

/// <summary>Units of a layer that are copies of each other, so that the layer can do no more than one with fewer.</summary>
internal static class IdenticalUnits
{
    /// <summary>Share of units whose column equals another's, bit for bit, in each of the tensors; null when there is none.</summary>
    /// <param name="tensors">Each with a column per unit, such as a kernel [in, units] and a bias [1, units].</param>
    public static double? Share(IReadOnlyList<Matrix> tensors)
    {
        var isCopy = new bool[tensors[0].Columns];
        for (var unit = 0; unit < isCopy.Length; unit++)
        {
            if (isCopy[unit]) continue;
            for (var other = unit + 1; other < isCopy.Length; other++)
                if (!isCopy[other] && tensors.All(tensor => AreEqual(tensor, unit, other))) isCopy[unit] = isCopy[other] = true;
        }
        var copies = isCopy.Count(copy => copy);
        return copies == 0 ? null : (double)copies / isCopy.Length;
    }

    private static bool AreEqual(Matrix tensor, int unit, int other)
    {
        for (var row = 0; row < tensor.Rows; row++)
            if (BitConverter.SingleToInt32Bits(tensor[row, unit]) != BitConverter.SingleToInt32Bits(tensor[row, other])) return false;
        return true;
    }
}
