using System.Buffers.Binary;
using ReproSuite.Core.Faults;

namespace ReproSuite.Data.Files;

/// <summary>A gzipped IDX file of unsigned bytes, read item by item.</summary>
/// <remarks>
/// Format: bytes 0, 0, 8 (unsigned byte) and the number of dimensions; each dimension's size as a big-endian 32-bit number; then the items.
/// The header is only compared with the shape that is expected, never believed, so a hostile one cannot make anything large.
/// Source: Y. LeCun, "The MNIST database", section FILE FORMATS.
/// </remarks>
internal sealed class IdxFile : IDisposable
{
    private const string WayOut = GzipFile.WayOut;

    private readonly GzipFile _content;
    private readonly int _count;
    private int _next;

    private IdxFile(string path, int count) => (_content, _count) = (new GzipFile(path, long.MaxValue), count);

    /// <summary>Opens a file and checks its header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shape">What the header must say: the number of items, then the sizes of one item.</param>
    /// <exception cref="InvalidInputException">Not gzip, not an IDX file of bytes with so many dimensions, another shape.</exception>
    public static IdxFile Open(string path, params ReadOnlySpan<int> shape)
    {
        var file = new IdxFile(path, shape[0]);
        try
        {
            file.CheckHeader(shape);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next item, or several at once.</summary>
    /// <exception cref="InvalidInputException">The file ends too early or is damaged.</exception>
    public void Read(Span<byte> destination, int items = 1)
    {
        if (Fill(destination) < destination.Length) throw Truncated(FormattableString.Invariant($"after item {_next} of {_count}"));
        _next += items;
    }

    /// <summary>Checks that nothing follows the last item and that gzip's checksum and size agree.</summary>
    /// <exception cref="InvalidInputException">More bytes follow, or checksum or size are wrong or missing.</exception>
    public void Finish()
    {
        if (Fill(stackalloc byte[1]) > 0)
            throw _content.Fault("RPR0206", FormattableString.Invariant($"more bytes follow the {_count} items that the header announces. {WayOut}."));
        _content.CheckSize();
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    private void CheckHeader(ReadOnlySpan<int> shape)
    {
        Span<byte> header = stackalloc byte[4 + 4 * shape.Length];
        var read = Fill(header);
        var magic = BinaryPrimitives.ReadInt32BigEndian(header);
        var expected = 0x0800 | shape.Length;
        if (read >= 4 && magic != expected)
            throw _content.Fault("RPR0205", FormattableString.Invariant($"wrong magic number. Given: 0x{magic:x8}. Allowed: 0x{expected:x8} (unsigned bytes, {Dimensions(shape.Length)}). {WayOut}."));
        if (read < header.Length) throw Truncated("within its header");

        var given = new uint[shape.Length];
        for (var d = 0; d < given.Length; d++) given[d] = BinaryPrimitives.ReadUInt32BigEndian(header[(4 + 4 * d)..]);
        if (given[0] != shape[0])
            throw _content.Fault("RPR0206", FormattableString.Invariant($"wrong number of items. Given: {given[0]}. Allowed: {shape[0]}. {WayOut}."));
        for (var d = 1; d < given.Length; d++)
        {
            if (given[d] != shape[d])
                throw _content.Fault("RPR0205", $"wrong size of items. Given: {Product(given.AsSpan(1))}. Allowed: {Product(Array.ConvertAll(shape[1..].ToArray(), size => (uint)size))}. {WayOut}.");
        }
    }

    private int Fill(Span<byte> destination) => _content.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);

    private static string Dimensions(int count) => count == 1 ? "1 dimension" : FormattableString.Invariant($"{count} dimensions");

    private static string Product(ReadOnlySpan<uint> sizes) => string.Join('×', sizes.ToArray());

    private InvalidInputException Truncated(string where) => _content.Fault("RPR0204", $"the file is truncated: it ends {where}. {WayOut}.");
}
