using System.Text.Json;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Store;

/// <summary>What an earlier reading of some data told, as it is stored.</summary>
/// <param name="Key">Of the data and split specs it was read for.</param>
/// <param name="Stamp">Of the stored files it was read from.</param>
/// <param name="Identity">What it told.</param>
internal sealed record KnownData(string Key, string Stamp, DataIdentity Identity)
{
    /// <summary>Digest of both specs, less what is not part of their identity, and of where files of the user's own lie.</summary>
    public static string KeyOf(DataSpec data, SplitSpec split) =>
        Digest.Of(CanonicalJson.Write(data) + "\n" + CanonicalJson.Write(split) + (data.From is { } files ? "\n" + files.Place : ""));

    public string Write() => JsonSerializer.Serialize(this, RecordJson.Options);

    /// <exception cref="DamagedFileException">Something else, or of another split.</exception>
    public static KnownData Read(ReadOnlySpan<byte> json, string key, SplitSpec split)
    {
        try
        {
            var known = JsonSerializer.Deserialize<KnownData>(json, RecordJson.Options);
            if (known?.Key == key && known.Identity.Folds.Count == split.FoldCount) return known;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            // Told below, like every other mismatch.
        }
        throw new DamagedFileException("it does not describe this data");
    }
}
