using ReproSuite.Core.Faults;

namespace ReproSuite.Data.Files;

/// <summary>A <see cref="TarArchive"/> of batches in the binary format of CIFAR-10.</summary>
/// <remarks>
/// A batch <c>FOLDER/NAME</c> is a row of records: one byte of label, then one byte per pixel, the red plane row by row, the green one, the blue one.
/// Sizes are compared with what is expected, never believed. Batches may stand in any order, and what else lies in the archive is passed over.
/// Source: https://www.cs.toronto.edu/~kriz/cifar.html, section "Binary version".
/// </remarks>
internal static class CifarArchive
{
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
        using var archive = new TarArchive(path);
        var found = new bool[batches.Count];
        var record = new byte[recordBytes];
        archive.Read(entry =>
        {
            var batch = batches.ToList().FindIndex(name => entry.Name == $"{folder}/{name}");
            if (batch < 0) return;
            if (found[batch]) throw archive.Unfit(entry.Name, "stands twice");
            archive.RequireRegular(entry);
            var bytes = (long)records * recordBytes;
            if (entry.Length != bytes) throw archive.Unfit(entry.Name, FormattableString.Invariant($"has the wrong size. Given: {entry.Length} bytes. Allowed: {bytes}"));
            found[batch] = true;
            for (var number = 0; number < records; number++)
            {
                entry.DataStream!.ReadExactly(record);
                receive(batch, number, record);
            }
        });
        var missing = Array.IndexOf(found, false);
        if (missing >= 0) throw archive.Fault("RPR0206", $"the archive has no {folder}/{batches[missing]}");
    }
}
