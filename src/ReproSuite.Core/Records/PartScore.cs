using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records;

/// <summary>Loss and correct predictions over some rows.</summary>
/// <param name="Loss">Mean data loss per sample, without penalties.</param>
/// <param name="Correct">Correct predictions.</param>
/// <param name="Count">Samples.</param>
public sealed record PartScore(double Loss, long Correct, long Count)
{
    /// <summary>Share of correct predictions.</summary>
    [JsonIgnore]
    public double Accuracy => (double)Correct / Count;
}
