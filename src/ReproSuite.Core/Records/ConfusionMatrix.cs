using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records;

/// <summary>How often each true class (row) was predicted as each class (column).</summary>
/// <param name="Classes">Number of classes.</param>
/// <param name="Counts">Row-major, <c>Classes × Classes</c>.</param>
public sealed record ConfusionMatrix(int Classes, EquatableList<long> Counts)
{
    /// <summary>Samples of true class <paramref name="actual"/> predicted as <paramref name="predicted"/>.</summary>
    public long this[int actual, int predicted] => Counts[actual * Classes + predicted];

    /// <summary>All samples.</summary>
    [JsonIgnore]
    public long Total => Counts.Sum();

    /// <summary>Samples on the diagonal.</summary>
    [JsonIgnore]
    public long Correct => Enumerable.Range(0, Classes).Sum(c => this[c, c]);

    /// <summary>Share of correct predictions; of at least one sample.</summary>
    [JsonIgnore]
    public double Accuracy => (double)Correct / Total;

    /// <summary>Whether there is a count, and none below 0, for every cell of at least one class.</summary>
    internal bool IsWhole => Classes > 0 && Counts.Count == (long)Classes * Classes && Counts.All(count => count >= 0);

    /// <summary>Samples of a true class.</summary>
    public long Actual(int label) => Enumerable.Range(0, Classes).Sum(c => this[label, c]);

    /// <summary>Samples predicted as a class.</summary>
    public long Predicted(int label) => Enumerable.Range(0, Classes).Sum(c => this[c, label]);
}
