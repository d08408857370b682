using System.Text.Json;

namespace ReproSuite.Core.Records.Json;

/// <summary>The text form of <see cref="TrialOutcome"/>.</summary>
internal static class TrialOutcomeJson
{
    public static TrialOutcome Read(ref Utf8JsonReader json)
    {
        json.Begin();
        var outcome = new TrialOutcome(
            json.Rare<TrialStatus>("status"u8),
            json.Text("reason"u8),
            json.List("epochs"u8, EpochRecordJson.Read),
            json.Long("steps"u8),
            json.Int("best-epoch"u8),
            json.Int("kept-epoch"u8),
            json.Long("parameters"u8),
            json.List("tensors"u8, ObjectReading.Text),
            json.Text("initial-weights"u8),
            json.Text("final-weights"u8),
            json.ObjectOrNull("train"u8, EvaluationJson.Read),
            json.ObjectOrNull("validation"u8, EvaluationJson.Read),
            json.ObjectOrNull("test"u8, EvaluationJson.Read),
            json.Has("search"u8) ? json.Rare<SearchRecord>("search"u8) : null,
            json.Has("untrained"u8) ? json.Rare<EquatableList<LayerFigures>>("untrained"u8) : null,
            json.Has("drawing"u8) ? json.Rare<Drawing>("drawing"u8) : null,
            json.Has("misclassified"u8) ? json.Rare<EquatableList<MisclassifiedRows>>("misclassified"u8) : null);
        json.End();
        return outcome;
    }

    public static void Write(Utf8JsonWriter json, TrialOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteRare("status"u8, outcome.Status);
        json.WriteString("reason"u8, outcome.Reason);
        json.WriteStartArray("epochs"u8);
        foreach (var epoch in outcome.Epochs.AsSpan()) EpochRecordJson.Write(json, epoch);
        json.WriteEndArray();
        json.WriteNumber("steps"u8, outcome.Steps);
        json.WriteNumber("best-epoch"u8, outcome.BestEpoch);
        json.WriteNumber("kept-epoch"u8, outcome.KeptEpoch);
        json.WriteNumber("parameters"u8, outcome.Parameters);
        json.WriteTexts("tensors"u8, outcome.Tensors);
        json.WriteString("initial-weights"u8, outcome.InitialWeights);
        json.WriteString("final-weights"u8, outcome.FinalWeights);
        json.WriteObject("train"u8, outcome.Train, EvaluationJson.Write);
        json.WriteObject("validation"u8, outcome.Validation, EvaluationJson.Write);
        json.WriteObject("test"u8, outcome.Test, EvaluationJson.Write);
        if (outcome.Search is { } search) json.WriteRare("search"u8, search);
        if (outcome.Untrained is { } untrained) json.WriteRare("untrained"u8, untrained);
        if (outcome.Drawing is { } drawing) json.WriteRare("drawing"u8, drawing);
        if (outcome.Misclassified is { } misclassified) json.WriteRare("misclassified"u8, misclassified);
        json.WriteEndObject();
    }
}
