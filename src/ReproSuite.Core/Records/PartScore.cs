using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records;

/// <summary>Loss and correct predictions over some rows.</summary>
/// <param name="Loss">Mean data loss per sample, without penalties.</param>
/// <param name="Correct">Correct predictions; null where numbers are predicted.</param>
/// <param name="Count">Samples.</param>
public sealed record PartScore(double Loss, long? Correct, long Count)
{
    /// <summary>Share of correct predictions; not a number where numbers are predicted.</summary>
    [JsonIgnore]
    public double Accuracy => Correct is { } correct ? (double)correct / Count : double.NaN;
}
