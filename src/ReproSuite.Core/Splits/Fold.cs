using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Splits;

/// <summary>Which training rows teach and which validate; row numbers, ascending.</summary>
public sealed record Fold(int[] Train, int[] Validation)
{
    /// <summary>SHA-256 over the number of training rows, the rows, the number of validation rows and the rows, as little-endian 32-bit numbers.</summary>
    public string Digest
    {
        get
        {
            using var digest = new DigestBuilder();
            return digest.Add(Train.Length).Add(Train).Add(Validation.Length).Add(Validation).Finish();
        }
    }

    /// <summary>The fold in which the given rows validate and all others train.</summary>
    internal static Fold Of(int rows, IEnumerable<int> validation)
    {
        var validates = new bool[rows];
        foreach (var row in validation) validates[row] = true;
        var all = Enumerable.Range(0, rows);
        return new Fold([.. all.Where(row => !validates[row])], [.. all.Where(row => validates[row])]);
    }
}
