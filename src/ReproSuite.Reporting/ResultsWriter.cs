using System.Buffers;
using System.Text;
using System.Text.Json;
using ReproSuite.Core.Records;

namespace ReproSuite.Reporting;

/// <summary>Writes an object in UTF-8: one member a line, and of a list one item a line, so that a changed record is a changed line.</summary>
/// <remarks>A results file may hold as much as all records of a suite, which is why it never stands in memory as a text too.</remarks>
internal sealed class ResultsWriter : IDisposable
{
    /// <summary>More than most records take.</summary>
    private const int ItemBytes = 4096;

    private readonly ArrayBufferWriter<byte> _text;
    private readonly Utf8JsonWriter _json;

    /// <param name="items">About how many items there will be.</param>
    public ResultsWriter(int items)
    {
        _text = new ArrayBufferWriter<byte>((int)Math.Min(ItemBytes * (items + 1L), 1 << 28));
        _json = new Utf8JsonWriter(_text, new JsonWriterOptions { Encoder = RecordJson.Options.Encoder, SkipValidation = true });
        _text.Write("{\n"u8);
    }

    /// <summary>A member.</summary>
    public void Line(string key, object value)
    {
        Name(key);
        Value(value);
        _text.Write(",\n"u8);
    }

    /// <summary>A member that is a list; the last member is one.</summary>
    public void Lines<T>(string key, IEnumerable<T> items, bool last = false)
    {
        Name(key);
        _text.Write("[\n"u8);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) _text.Write(",\n"u8);
            Value(item);
            isFirst = false;
        }
        _text.Write(last ? "\n]\n"u8 : "\n],\n"u8);
    }

    /// <summary>The object, once every member is written.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        _text.Write("}\n"u8);
        return _text.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Name(string key) => Encoding.UTF8.GetBytes($"\"{key}\": ", _text);

    private void Value<T>(T value)
    {
        JsonSerializer.Serialize(_json, value, RecordJson.Options);
        _json.Flush();
        _json.Reset();
    }
}
