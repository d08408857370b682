using System.Text;

namespace ReproSuite.Data.Tests.Own;

/// <summary>Changes words in bytes.</summary>
internal static class Edits
{
    /// <summary>The bytes with one word and then another replaced.</summary>
    public static byte[] Replace(this byte[] bytes, string first, string by, string second, string with) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(first, by, StringComparison.Ordinal).Replace(second, with, StringComparison.Ordinal));
}
