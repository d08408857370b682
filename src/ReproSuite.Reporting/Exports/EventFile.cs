using System.Buffers.Binary;
using System.Numerics;
using Google.Protobuf;

namespace ReproSuite.Reporting.Exports;

/// <summary>A TensorBoard event file: framed records, each an Event message; the first names the version.</summary>
/// <remarks>
/// A record is eight bytes of length, their masked CRC-32C, the message, and its masked CRC-32C, all little-endian. Sources: <c>tfrecord</c> and
/// <c>event.proto</c> of TensorFlow (Event: wall_time 1, step 2, file_version 3, summary 5; Summary: value 1; Value: tag 1, simple_value 2).
/// The wall time is the step in seconds, so that equal figures give equal bytes.
/// </remarks>
internal sealed class EventFile
{
    private static readonly uint Double = Tag(1, WireFormat.WireType.Fixed64);
    private readonly MemoryStream _bytes = new();

    /// <summary>A file without scalars.</summary>
    public EventFile() => Append(Message(output =>
    {
        output.WriteTag(Double);
        output.WriteDouble(0);
        Write(output, 3, "brain.Event:2");
    }));

    /// <summary>The file so far.</summary>
    public byte[] Bytes => _bytes.ToArray();

    /// <summary>Adds a scalar, rounded to float32 as TensorBoard keeps it.</summary>
    public void Add(long step, string tag, double value)
    {
        var scalar = Message(output =>
        {
            Write(output, 1, tag);
            output.WriteTag(Tag(2, WireFormat.WireType.Fixed32));
            output.WriteFloat((float)value);
        });
        var summary = Message(output => Write(output, 1, scalar));
        Append(Message(output =>
        {
            output.WriteTag(Double);
            output.WriteDouble(step);
            output.WriteTag(Tag(2, WireFormat.WireType.Varint));
            output.WriteInt64(step);
            Write(output, 5, summary);
        }));
    }

    private void Append(ByteString message)
    {
        Span<byte> head = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(head, (ulong)message.Length);
        _bytes.Write(head);
        WriteChecksum(head);
        _bytes.Write(message.Span);
        WriteChecksum(message.Span);
    }

    /// <summary>Turned right by 15 bits and raised, because a checksum of data that holds its own checksum says little.</summary>
    private void WriteChecksum(ReadOnlySpan<byte> data)
    {
        var crc = ~0u;
        foreach (var octet in data) crc = BitOperations.Crc32C(crc, octet);
        Span<byte> masked = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(masked, unchecked(BitOperations.RotateRight(~crc, 15) + 0xa282ead8));
        _bytes.Write(masked);
    }

    private static ByteString Message(Action<CodedOutputStream> write)
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true)) write(output);
        return ByteString.CopyFrom(bytes.ToArray());
    }

    private static void Write(CodedOutputStream output, int field, string text)
    {
        output.WriteTag(Tag(field, WireFormat.WireType.LengthDelimited));
        output.WriteString(text);
    }

    private static void Write(CodedOutputStream output, int field, ByteString message)
    {
        output.WriteTag(Tag(field, WireFormat.WireType.LengthDelimited));
        output.WriteBytes(message);
    }

    private static uint Tag(int field, WireFormat.WireType type) => WireFormat.MakeTag(field, type);
}
