namespace ReproSuite.Analysis.Tests;

/// <summary>The worked example that the statistics are specified by: correct predictions of 10,000, by fold (5) and seed (3).</summary>
internal static class WorkedExample
{
    public const int Folds = 5;
    public const int Seeds = 3;
    public const int Samples = 10_000;

    public static readonly double[] A = [8812, 8790, 8835, 8754, 8771, 8768, 8860, 8842, 8881, 8799, 8815, 8790, 8838, 8804, 8851];
    public static readonly double[] B = [8874, 8838, 8890, 8829, 8837, 8829, 8910, 8877, 8925, 8832, 8845, 8814, 8922, 8873, 8928];
    public static readonly double[] C = [8820, 8779, 8841, 8761, 8765, 8780, 8851, 8850, 8877, 8806, 8809, 8799, 8829, 8812, 8846];
    public static readonly double[] D = [8701, 8790, 8755, 8699, 8640, 8732, 8815, 8741, 8790, 8672, 8760, 8701, 8790, 8715, 8802];

    /// <summary>Cell differences of two variants.</summary>
    public static double[] Minus(double[] variant, double[] other) => [.. variant.Zip(other, (v, o) => v - o)];

    /// <summary>Seed-averaged differences, one per fold.</summary>
    public static double[] FoldMeans(double[] differences) => [.. differences.Chunk(Seeds).Select(fold => fold.Average())];

    /// <summary>Values by the names that the tests' data use.</summary>
    public static double[] Named(string name) => name switch { "A" => A, "B" => B, "C" => C, "D" => D, _ => Minus(Named(name[..1]), Named(name[2..])) };
}
