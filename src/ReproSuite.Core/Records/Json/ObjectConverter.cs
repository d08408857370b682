using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReproSuite.Core.Records.Json;

/// <summary>Lets the serializer read and write a type by functions of ours.</summary>
internal sealed class ObjectConverter<T>(Reading<T> read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}
