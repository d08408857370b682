using System.Buffers;
using System.Text.Json;

namespace ReproSuite.Core.Identity;

/// <summary>JSON in UTF-8 that is written, read off and forgotten. Every thread has one and takes it up again and again: keys and digests are made by the ten thousand.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _own;

    private Scratch() => Json = new Utf8JsonWriter(Text, new JsonWriterOptions { Encoder = CanonicalJson.Compact.Encoder });

    /// <summary>What was written; of the JSON, as much as was flushed.</summary>
    public ArrayBufferWriter<byte> Text { get; } = new(4096);

    /// <summary>Writes into the text.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>The thread's own, empty. What is read off it holds until the thread begins again.</summary>
    public static Scratch Begin()
    {
        var scratch = _own ??= new Scratch();
        scratch.Text.ResetWrittenCount();
        scratch.Json.Reset();
        return scratch;
    }
}
