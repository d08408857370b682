using System.Text.Json;

namespace ReproSuite.Core.Records.Json;

/// <summary>The text form of <see cref="EpochRecord"/>.</summary>
internal static class EpochRecordJson
{
    public static EpochRecord Read(ref Utf8JsonReader json)
    {
        json.Begin();
        var epoch = new EpochRecord(
            json.Int("epoch"u8),
            json.Object("running"u8, PartScoreJson.Read),
            json.Object("train"u8, PartScoreJson.Read),
            json.ObjectOrNull("validation"u8, PartScoreJson.Read),
            json.Double("penalty"u8),
            json.Double("learning-rate"u8),
            json.List("weights"u8, ObjectReading.Text),
            json.Has("layers"u8) ? json.Rare<EquatableList<LayerFigures>>("layers"u8) : null,
            json.Has("clipped-steps"u8) ? json.Long("clipped-steps"u8) : null);
        json.End();
        return epoch;
    }

    public static void Write(Utf8JsonWriter json, EpochRecord epoch)
    {
        json.WriteStartObject();
        json.WriteNumber("epoch"u8, epoch.Epoch);
        json.WriteObject("running"u8, epoch.Running, PartScoreJson.Write);
        json.WriteObject("train"u8, epoch.Train, PartScoreJson.Write);
        json.WriteObject("validation"u8, epoch.Validation, PartScoreJson.Write);
        json.WriteNumber("penalty"u8, epoch.Penalty);
        json.WriteNumber("learning-rate"u8, epoch.LearningRate);
        json.WriteTexts("weights"u8, epoch.Weights);
        if (epoch.Layers is { } layers) json.WriteRare("layers"u8, layers);
        if (epoch.ClippedSteps is { } clipped) json.WriteNumber("clipped-steps"u8, clipped);
        json.WriteEndObject();
    }
}
