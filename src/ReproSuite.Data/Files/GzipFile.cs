using System.Buffers.Binary;
using System.IO.Compression;
using ReproSuite.Core.Faults;

namespace ReproSuite.Data.Files;

/// <summary>The content of a gzipped data file, read once from begin to end. The file is not trusted: whatever is wrong with it is a fault, and content over the limit is never unpacked.</summary>
internal sealed class GzipFile : Stream
{
    /// <summary>What to do about a file that is not as it should be.</summary>
    public const string WayOut = "Replace the file by the upstream one; `dotnet repro data list` tells where it belongs";

    private readonly string _path;
    private readonly long _limit;
    private readonly FileStream _packed;
    private readonly GZipStream _content;
    private long _unpacked;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The most bytes that it may unpack to.</param>
    /// <exception cref="InvalidInputException">It cannot be read.</exception>
    public GzipFile(string path, long limit)
    {
        (_path, _limit) = (path, limit);
        try
        {
            _packed = File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Fault("RPR0204", $"the file cannot be read: {e.Message.TrimEnd('.')}.");
        }

        _content = new GZipStream(_packed, CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _unpacked; set => throw new NotSupportedException(); }

    /// <summary>Reads what comes next.</summary>
    /// <exception cref="InvalidInputException">Damaged, unreadable, or over the limit.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = _content.Read(buffer);
            _unpacked += read;
            return _unpacked <= _limit ? read : throw Fault("RPR0204", FormattableString.Invariant($"the file unpacks to more than the {_limit} bytes that are allowed. {WayOut}."));
        }
        catch (InvalidDataException e)
        {
            throw Fault("RPR0204", $"the file is damaged or not gzip: {e.Message.TrimEnd('.')}. {WayOut}.");
        }
        catch (IOException e)
        {
            throw Fault("RPR0204", $"the file cannot be read: {e.Message.TrimEnd('.')}.");
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>At the end of the content, checks that the file ends with its size, because the decoder overlooks a cut that loses no content.</summary>
    /// <exception cref="InvalidInputException">The size is wrong or missing.</exception>
    public void CheckSize()
    {
        Span<byte> size = stackalloc byte[4];
        _packed.Seek(-size.Length, SeekOrigin.End);
        _packed.ReadExactly(size);
        if (BinaryPrimitives.ReadUInt32LittleEndian(size) != (uint)_unpacked)
            throw Fault("RPR0204", FormattableString.Invariant($"the file is truncated or of several gzip members: it does not end with the size of its content, {_unpacked}. {WayOut}."));
    }

    /// <summary>A fault of this file.</summary>
    public InvalidInputException Fault(string code, string message) => new(code, message, new Location(_path));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }
}
