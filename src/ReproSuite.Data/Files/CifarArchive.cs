using System.Formats.Tar;
using ReproSuite.Core.Faults;

namespace ReproSuite.Data.Files;

/// <summary>A gzipped tar archive of batches in the binary format of CIFAR-10, read in one pass; nothing is written to disk.</summary>
/// <remarks>
/// A batch <c>FOLDER/NAME</c> is a row of records: one byte of label, then one byte per pixel, the red plane row by row, the green one, the blue one.
/// The archive is not trusted: sizes are compared with what is expected, never believed, and it may unpack to at most 1 GiB. Batches may stand in any order, and
/// what else lies in the archive is passed over. Source: https://www.cs.toronto.edu/~kriz/cifar.html, section "Binary version".
/// </remarks>
internal static class CifarArchive
{
    private const long MostBytes = 1L << 30;

    /// <summary>Gives every record of some batches to a receiver.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">The folder that the batches lie in.</param>
    /// <param name="batches">Their file names.</param>
    /// <param name="records">Records in each batch.</param>
    /// <param name="recordBytes">Bytes of a record.</param>
    /// <param name="receive">Called with the number of the batch, the number of the record in it, and the record.</param>
    /// <exception cref="InvalidInputException">A damaged file, or a batch that is missing, stands twice or has another size.</exception>
    public static void Read(string path, string folder, IReadOnlyList<string> batches, int records, int recordBytes, Action<int, int, byte[]> receive)
    {
        using var content = new GzipFile(path, MostBytes);
        var found = new bool[batches.Count];
        try
        {
            using var tar = new TarReader(content, leaveOpen: true);
            while (tar.GetNextEntry() is { } entry)
            {
                var batch = batches.ToList().FindIndex(name => entry.Name == $"{folder}/{name}");
                if (batch < 0) continue;
                if (found[batch]) throw Unfit(content, entry.Name, "stands twice");
                CheckEntry(content, entry, (long)records * recordBytes);
                found[batch] = true;
                var record = new byte[recordBytes];
                for (var number = 0; number < records; number++)
                {
                    entry.DataStream!.ReadExactly(record);
                    receive(batch, number, record);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or OverflowException)
        {
            throw content.Fault("RPR0204", $"the file is truncated or no tar archive: {e.Message.TrimEnd('.')}. {GzipFile.WayOut}.");
        }

        content.CopyTo(Stream.Null);
        content.CheckSize();
        var missing = Array.IndexOf(found, false);
        if (missing >= 0) throw content.Fault("RPR0206", $"the archive has no {folder}/{batches[missing]}. {GzipFile.WayOut}.");
    }

    private static void CheckEntry(GzipFile content, TarEntry entry, long bytes)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) throw Unfit(content, entry.Name, "is no regular file");
        if (entry.Length != bytes) throw Unfit(content, entry.Name, FormattableString.Invariant($"has the wrong size. Given: {entry.Length} bytes. Allowed: {bytes}"));
    }

    private static InvalidInputException Unfit(GzipFile content, string entry, string problem) =>
        content.Fault("RPR0216", $"entry \"{entry}\" of the archive {problem}. {GzipFile.WayOut}.");
}
