using System.Text.Json;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;

namespace ReproSuite.Store;

/// <summary>Reads a record and trusts nothing in it: files of a store may come from anywhere.</summary>
internal static class SoundRecord
{
    /// <summary>The record, if it belongs under the key.</summary>
    /// <exception cref="DamagedFileException">Not a record, one of another key, or one whose parts do not fit together.</exception>
    /// <exception cref="OutdatedFileException">A record of the key in a layout of another version of the tool.</exception>
    public static TrialRecord Read(ReadOnlySpan<byte> json, TrialKey key)
    {
        var record = Parse(json, key);
        if (record.Flaw is { } flaw) throw new DamagedFileException(flaw);
        if (record.Key != key) throw new DamagedFileException("it is the record of another trial");
        if (record.Outcome.Status == TrialStatus.Failed) throw new DamagedFileException("its trial failed, and failed trials are not kept");
        return record;
    }

    private static TrialRecord Parse(ReadOnlySpan<byte> json, TrialKey key)
    {
        try
        {
            return RecordJson.Read(json);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            if (IsOf(key, json)) throw new OutdatedFileException();
            throw new DamagedFileException("it is not a record");
        }
    }

    /// <summary>Whether a text whose checksum holds is an object with this key: then a tool wrote it so.</summary>
    private static bool IsOf(TrialKey key, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonElement.Parse(json) is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("key", out var named) && named.ValueKind == JsonValueKind.String && named.GetString() == key.Hex;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
