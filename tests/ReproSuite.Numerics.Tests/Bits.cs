using System.Text.Json;

namespace ReproSuite.Numerics.Tests;

/// <summary>Floats as bits, and floats with hostile bits.</summary>
internal static class Bits
{
    public static float Float(uint bits) => BitConverter.UInt32BitsToSingle(bits);

    public static uint Of(float value) => BitConverter.SingleToUInt32Bits(value);

    public static float FromHex(string hex) => Float(Convert.ToUInt32(hex, 16));

    /// <summary>The bits of each value, every NaN as 7fc00000.</summary>
    public static uint[] Of(ReadOnlySpan<float> values)
    {
        uint[] bits = new uint[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            bits[i] = float.IsNaN(values[i]) ? 0x7FC0_0000u : Of(values[i]);
        }

        return bits;
    }

    /// <summary>Reads a table of known answers that lies beside the tests.</summary>
    public static JsonElement Vectors(string name, string table)
    {
        using Stream stream = typeof(Bits).Assembly.GetManifestResourceStream(name)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty(table).Clone();
    }
}
