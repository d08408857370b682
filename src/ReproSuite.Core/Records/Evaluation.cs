namespace ReproSuite.Core.Records;

/// <summary>The kept weights judged on one part of the data, in evaluation mode.</summary>
/// <param name="Loss">Mean data loss per sample, without penalties.</param>
/// <param name="Confusion">Counts, from which every classification metric follows.</param>
public sealed record Evaluation(double Loss, ConfusionMatrix Confusion);
