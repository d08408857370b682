using System.Text.Json;

namespace ReproSuite.Core.Records.Json;

/// <summary>The text form of <see cref="Evaluation"/>.</summary>
internal static class EvaluationJson
{
    public static Evaluation Read(ref Utf8JsonReader json)
    {
        json.Begin();
        var evaluation = new Evaluation(
            json.Double("loss"u8),
            json.Has("confusion"u8) ? json.Object("confusion"u8, ReadConfusion) : null,
            json.Has("errors"u8) ? json.Rare<TargetErrors>("errors"u8) : null);
        json.End();
        return evaluation;
    }

    public static void Write(Utf8JsonWriter json, Evaluation evaluation)
    {
        json.WriteStartObject();
        json.WriteNumber("loss"u8, evaluation.Loss);
        if (evaluation.Confusion is { } confusion) json.WriteObject("confusion"u8, confusion, WriteConfusion);
        if (evaluation.Errors is { } errors) json.WriteRare("errors"u8, errors);
        json.WriteEndObject();
    }

    private static ConfusionMatrix ReadConfusion(ref Utf8JsonReader json)
    {
        json.Begin();
        var confusion = new ConfusionMatrix(json.Int("classes"u8), json.List("counts"u8, ObjectReading.Long));
        json.End();
        return confusion;
    }

    private static void WriteConfusion(Utf8JsonWriter json, ConfusionMatrix confusion)
    {
        json.WriteStartObject();
        json.WriteNumber("classes"u8, confusion.Classes);
        json.WriteStartArray("counts"u8);
        foreach (var count in confusion.Counts.AsSpan()) json.WriteNumberValue(count);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
