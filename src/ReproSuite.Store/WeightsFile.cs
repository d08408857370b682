using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReproSuite.Core.Ports;

namespace ReproSuite.Store;

/// <summary>Weights in the safetensors format: eight bytes of header length, a JSON header, and the numbers as little-endian float32.</summary>
/// <remarks>Source: huggingface/safetensors. A digest may stand among the header's metadata. A file of another origin is read only as far as it has this form; whether its numbers are right, the digest of the trial's record tells.</remarks>
internal static class WeightsFile
{
    /// <summary>Room for the most numbers that the exact engine holds, which are 1 GiB, and their header.</summary>
    public const int LargestMiB = 1025;

    private const int MostHeader = 1 << 20;
    private const string Metadata = "__metadata__", Seal = "sha256";

    public static byte[] Write(ModelWeights weights, string? seal = null)
    {
        var (header, end) = (new JsonObject(), 0L);
        if (seal is not null) header[Metadata] = new JsonObject { [Seal] = seal };
        foreach (var tensor in weights.Tensors)
        {
            var begin = end;
            end += sizeof(float) * (long)tensor.Numbers.Length;
            header[tensor.Name] = new JsonObject { ["dtype"] = "F32", ["shape"] = new JsonArray(tensor.Rows, tensor.Columns), ["data_offsets"] = new JsonArray(begin, end) };
        }
        var text = Encoding.UTF8.GetBytes(header.ToJsonString());
        var padded = (text.Length + 7) / 8 * 8;
        var bytes = new byte[sizeof(long) + padded + end];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, padded);
        bytes.AsSpan(sizeof(long), padded).Fill((byte)' ');
        text.CopyTo(bytes.AsSpan(sizeof(long)));
        var rest = bytes.AsSpan(sizeof(long) + padded);
        foreach (var number in weights.Tensors.SelectMany(tensor => tensor.Numbers))
        {
            BinaryPrimitives.WriteSingleLittleEndian(rest, number);
            rest = rest[sizeof(float)..];
        }
        return bytes;
    }

    /// <exception cref="DamagedFileException">Not a file of this form.</exception>
    public static ModelWeights Read(ReadOnlySpan<byte> bytes) => Read(bytes, out _);

    /// <summary>The weights, and the digest among the header's metadata, or null.</summary>
    /// <exception cref="DamagedFileException">Not a file of this form.</exception>
    public static ModelWeights Read(ReadOnlySpan<byte> bytes, out string? seal)
    {
        try
        {
            var length = bytes.Length < sizeof(long) ? 0 : BinaryPrimitives.ReadInt64LittleEndian(bytes);
            if (length is < 2 or > MostHeader || length > bytes.Length - sizeof(long)) throw new DamagedFileException("it is cut off");
            var data = bytes[(int)(sizeof(long) + length)..];
            using var header = JsonDocument.Parse(bytes.Slice(sizeof(long), (int)length).ToArray());
            var tensors = new List<NamedTensor>();
            seal = null;
            foreach (var entry in header.RootElement.EnumerateObject())
            {
                if (entry.NameEquals(Metadata)) seal = entry.Value.GetProperty(Seal).GetString();
                else tensors.Add(Tensor(entry.Name, entry.Value, data));
            }
            return new ModelWeights(tensors);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new DamagedFileException("it is not a safetensors file");
        }
    }

    private static NamedTensor Tensor(string name, JsonElement entry, ReadOnlySpan<byte> data)
    {
        var shape = entry.GetProperty("shape");
        var (rows, columns) = (shape[0].GetInt32(), shape[1].GetInt32());
        var (begin, end) = (entry.GetProperty("data_offsets")[0].GetInt32(), entry.GetProperty("data_offsets")[1].GetInt32());
        var isWhole = rows >= 0 && columns >= 0 && begin >= 0 && end <= data.Length && end - (long)begin == sizeof(float) * (long)rows * columns;
        if (!isWhole || shape.GetArrayLength() != 2 || entry.GetProperty("dtype").GetString() != "F32") throw new FormatException();
        var count = rows * columns;
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(data[(begin + sizeof(float) * i)..]);
        return new NamedTensor(name, rows, columns, numbers);
    }
}
