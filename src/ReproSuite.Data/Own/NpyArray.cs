using ReproSuite.Data.Files;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReproSuite.Data.Own;

/// <summary>A NumPy array in the <c>.npy</c> format: its header, then its numbers in C order. The content is not trusted: nothing is allocated before header, size and limit agree.</summary>
/// <remarks>
/// The bytes 93 NUMPY, the version (1.0 or 2.0), the length of the header (16 or 32 bits, little-endian) and the header, a Python dictionary of <c>descr</c>,
/// <c>fortran_order</c> and <c>shape</c>. Source: numpy.lib.format.
/// </remarks>
/// <param name="Kind">Its type as NumPy writes it, such as <c>&lt;f4</c>.</param>
/// <param name="Shape">The size of every dimension.</param>
internal sealed partial record NpyArray(string Kind, IReadOnlyList<int> Shape)
{
    private const int LongestHeader = 1 << 16;
    private const int Chunk = 1 << 16;

    private static readonly Dictionary<string, int> Sizes = new(StringComparer.Ordinal) { ["<f4"] = 4, ["<f8"] = 8, ["|u1"] = 1, ["<i4"] = 4, ["<i8"] = 8 };

    /// <summary>The size of the first dimension.</summary>
    public int Rows => Shape[0];

    /// <summary>Numbers in a row.</summary>
    public long RowLength => Shape.Skip(1).Aggregate(1L, (product, size) => product * size);

    /// <summary>Whether its numbers are whole ones.</summary>
    public bool IsWhole => Kind is "|u1" or "<i4" or "<i8";

    private int Size => Sizes[Kind];

    /// <summary>Reads a header.</summary>
    /// <param name="content">Read up to the first number.</param>
    /// <param name="length">Bytes that the content says it has.</param>
    /// <exception cref="FormatException">Something else; the message is the end of a sentence about the array.</exception>
    public static NpyArray ReadHeader(Stream content, long length)
    {
        Span<byte> start = stackalloc byte[8];
        if (content.ReadAtLeast(start, 8, throwOnEndOfStream: false) < 8 || !IsMagic(start)) throw new FormatException("is not in NumPy's npy format");
        if (start[6] is not (1 or 2)) throw new FormatException(Invariant($"has version {start[6]} of the npy format. Allowed: 1, 2"));
        Span<byte> size = stackalloc byte[start[6] == 1 ? 2 : 4];
        content.ReadExactly(size);
        var count = start[6] == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(size) : BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (count > LongestHeader) throw new FormatException(Invariant($"has a header of {count} bytes. Allowed: {LongestHeader}"));
        var header = new byte[count];
        content.ReadExactly(header);

        var array = Parse(Encoding.Latin1.GetString(header));
        var numbers = array.RowLength * array.Rows;
        if (numbers > OwnFiles.MostNumbers) throw new FormatException(Invariant($"is too large. Given: {numbers} numbers. Allowed: {OwnFiles.MostNumbers}"));
        var expected = 8 + size.Length + header.Length + numbers * array.Size;
        return length == expected ? array : throw new FormatException(Invariant($"has {length} bytes, but its header announces {expected}"));
    }

    /// <summary>Reads the numbers that follow the header.</summary>
    /// <param name="content">Behind the header.</param>
    /// <param name="receive">Gets every number with its place.</param>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public void ReadNumbers(Stream content, Action<long, double> receive)
    {
        var buffer = new byte[Chunk];
        var (place, left) = (0L, RowLength * Rows * Size);
        while (left > 0)
        {
            var bytes = buffer.AsSpan(0, (int)Math.Min(left, Chunk));
            content.ReadExactly(bytes);
            left -= bytes.Length;
            for (; bytes.Length > 0; bytes = bytes[Size..]) receive(place++, Number(bytes));
        }
    }

    private static bool IsMagic(ReadOnlySpan<byte> start) => start[0] == 0x93 && start[1..6].SequenceEqual("NUMPY"u8);

    private double Number(ReadOnlySpan<byte> bytes) => Kind switch
    {
        "<f4" => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        "<f8" => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        "<i4" => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        "<i8" => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        _ => bytes[0],
    };

    private static NpyArray Parse(string header)
    {
        var (kind, order, shape) = (KindPattern().Match(header), OrderPattern().Match(header), ShapePattern().Match(header));
        if (!kind.Success || !order.Success || !shape.Success) throw new FormatException("has a header that cannot be read, as arrays of records or of Python objects do");
        if (!Sizes.ContainsKey(kind.Groups[1].Value)) throw new FormatException($"has the type {ForeignText.Shown(kind.Groups[1].Value)}. Allowed: {string.Join(", ", Sizes.Keys)}");
        if (order.Groups[1].Value == "True") throw new FormatException("is in Fortran order. Save np.ascontiguousarray(array)");
        var sizes = new List<int>();
        var product = 1L;
        foreach (var text in shape.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size > OwnFiles.MostNumbers || (product *= Math.Max(size, 1)) > OwnFiles.MostNumbers)
                throw new FormatException($"is too large. Given: a shape of ({ForeignText.Shown(shape.Groups[1].Value)}). Allowed: {OwnFiles.MostNumbers.ToString(CultureInfo.InvariantCulture)} numbers");
            sizes.Add(size);
        }

        return sizes.Count > 0 ? new NpyArray(kind.Groups[1].Value, sizes) : throw new FormatException("is a single number, without rows");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("'descr': *'([^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex KindPattern();

    [GeneratedRegex("'fortran_order': *(True|False)", RegexOptions.CultureInvariant)]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"'shape': *\(([0-9, ]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex ShapePattern();
}
