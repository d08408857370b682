using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records;

/// <summary>The kept weights judged on one part of the data, in evaluation mode.</summary>
/// <param name="Loss">Mean data loss per sample, without penalties.</param>
/// <param name="Confusion">Counts, from which every classification metric follows; null where numbers are predicted.</param>
/// <param name="Errors">Of predicted numbers; null where classes are predicted.</param>
public sealed record Evaluation(
    double Loss,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ConfusionMatrix? Confusion = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TargetErrors? Errors = null)
{
    /// <summary>Whether it holds what classes are judged by, or what numbers are, and nothing of it is missing.</summary>
    internal bool IsWhole => (Confusion, Errors) is ({ IsWhole: true }, null) or (null, { IsWhole: true });
}
