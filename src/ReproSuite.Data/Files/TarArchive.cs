using System.Formats.Tar;
using ReproSuite.Core.Faults;

namespace ReproSuite.Data.Files;

/// <summary>A gzipped tar archive, read in one pass; nothing is written to disk. The archive is not trusted: it may unpack to at most 1 GiB, and whatever is wrong with it is a fault.</summary>
internal sealed class TarArchive(string path) : IDisposable
{
    private const long MostBytes = 1L << 30;

    private readonly GzipFile _content = new(path, MostBytes);

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    /// <summary>Shows every entry to a receiver, which may read its bytes, and goes on to the end, where gzip's checksum stands.</summary>
    /// <exception cref="InvalidInputException">A damaged file, or what the receiver throws.</exception>
    public void Read(Action<TarEntry> receive)
    {
        try
        {
            using var tar = new TarReader(_content, leaveOpen: true);
            while (tar.GetNextEntry() is { } entry) receive(entry);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or OverflowException)
        {
            throw Fault("RPR0204", $"the file is truncated or no tar archive: {ForeignText.Shown(e.Message.TrimEnd('.'), most: 200)}");
        }

        _content.CopyTo(Stream.Null);
        _content.CheckSize();
    }

    /// <summary>An entry that bytes are read of is a file, and no link or device.</summary>
    /// <exception cref="InvalidInputException">It is not.</exception>
    public void RequireRegular(TarEntry entry)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) throw Unfit(entry.Name, "is no regular file");
    }

    /// <summary>A fault of one entry.</summary>
    public InvalidInputException Unfit(string entry, string problem) => Fault("RPR0216", $"entry \"{ForeignText.Shown(entry, most: 200)}\" of the archive {problem}");

    /// <summary>A fault of the archive: the problem without its full stop, and the way out.</summary>
    public InvalidInputException Fault(string code, string problem) => _content.Fault(code, $"{problem}. {GzipFile.WayOut}.");
}
