using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records;

/// <summary>How often each true class (row) was predicted as each class (column).</summary>
/// <param name="Classes">Number of classes.</param>
/// <param name="Counts">Row-major, <c>Classes × Classes</c>.</param>
/// <remarks>A report asks for these sums hundreds of times per trial, which is why they are plain loops.</remarks>
public sealed record ConfusionMatrix(int Classes, EquatableList<long> Counts)
{
    /// <summary>Samples of true class <paramref name="actual"/> predicted as <paramref name="predicted"/>.</summary>
    public long this[int actual, int predicted] => Counts[actual * Classes + predicted];

    /// <summary>All samples.</summary>
    [JsonIgnore]
    public long Total => Sum(first: 0, step: 1, Counts.Count);

    /// <summary>Samples on the diagonal.</summary>
    [JsonIgnore]
    public long Correct => Sum(first: 0, Classes + 1, Classes);

    /// <summary>Share of correct predictions; of at least one sample.</summary>
    [JsonIgnore]
    public double Accuracy => (double)Correct / Total;

    /// <summary>Whether there is a count, and none below 0, for every cell of at least one class.</summary>
    internal bool IsWhole => Classes > 0 && Counts.Count == (long)Classes * Classes && !Counts.AsSpan().ContainsAnyInRange(long.MinValue, -1);

    /// <summary>Samples of a true class.</summary>
    public long Actual(int label) => Sum(label * Classes, step: 1, Classes);

    /// <summary>Samples predicted as a class.</summary>
    public long Predicted(int label) => Sum(label, Classes, Classes);

    private long Sum(int first, int step, int count)
    {
        var counts = Counts.AsSpan();
        long sum = 0;
        for (var i = 0; i < count; i++) sum += counts[first + i * step];
        return sum;
    }
}
