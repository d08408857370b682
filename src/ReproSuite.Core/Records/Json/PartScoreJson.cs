using System.Text.Json;

namespace ReproSuite.Core.Records.Json;

/// <summary>The text form of <see cref="PartScore"/>.</summary>
internal static class PartScoreJson
{
    public static PartScore Read(ref Utf8JsonReader json)
    {
        json.Begin();
        var score = new PartScore(json.Double("loss"u8), Correct(ref json), json.Long("count"u8));
        json.End();
        return score;
    }

    public static void Write(Utf8JsonWriter json, PartScore score)
    {
        json.WriteStartObject();
        json.WriteNumber("loss"u8, score.Loss);
        if (score.Correct is { } correct) json.WriteNumber("correct"u8, correct);
        else json.WriteNull("correct"u8);
        json.WriteNumber("count"u8, score.Count);
        json.WriteEndObject();
    }

    private static long? Correct(ref Utf8JsonReader json)
    {
        json.Enter("correct"u8);
        long? correct = json.TokenType == JsonTokenType.Null ? null : ObjectReading.Long(ref json);
        json.Read();
        return correct;
    }
}
