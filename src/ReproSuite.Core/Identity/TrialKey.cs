using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace ReproSuite.Core.Identity;

/// <summary>What a trial is, in 64 hexadecimal digits: equal keys mean equal inputs, and so equal results.</summary>
/// <remarks>
/// SHA-256 of the canonical trial spec, the data digest, the split digest, the engine's name and its numerics version, and, for a trial that starts from
/// the weights of another, that one's key.
/// Names, titles, paths, thread counts and dates are not in it.
/// </remarks>
public readonly record struct TrialKey(string Hex)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The key of a trial, given as its canonical spec (<see cref="CanonicalJson.Write"/>), on given data and engine.</summary>
    public static TrialKey Of(string canonicalSpec, string dataDigest, string splitDigest, EngineId engine, TrialKey? before = null)
    {
        var start = before is { } key ? "," + Quoted(key.Hex) : "";
        return new TrialKey(Digest.Of(string.Create(CultureInfo.InvariantCulture,
            $"""["repro-trial-v1",{Quoted(engine.Name)},{engine.Numerics},{Quoted(dataDigest)},{Quoted(splitDigest)},"{Digest.Of(canonicalSpec)}"{start}]""")));
    }

    /// <summary>A text as JSON.</summary>
    private static string Quoted(string text) => $"\"{JavaScriptEncoder.Default.Encode(text)}\"";

    /// <summary>Whether a text has the form of a key: 64 lower-case hexadecimal digits.</summary>
    public static bool IsWellFormed(string text) => text.Length == Digest.Length && !text.AsSpan().ContainsAnyExcept(Digits);

    /// <summary>The first twelve digits, for people.</summary>
    public string Short => Hex[..12];

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
