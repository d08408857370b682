using System.IO.Compression;
using System.Text;

namespace ReproSuite.Data.Tests.Own;

/// <summary>Writes what NumPy writes.</summary>
internal static class NumpyFiles
{
    /// <summary>An archive of arrays.</summary>
    public static byte[] Npz(params (string Name, byte[] Array)[] arrays)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, array) in arrays)
            {
                using var entry = archive.CreateEntry(name + ".npy").Open();
                entry.Write(array);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An array in C order.</summary>
    public static byte[] Npy(string kind, string shape, IEnumerable<int> numbers, int version = 1)
    {
        var header = Encoding.Latin1.GetBytes($"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n");
        byte[] size = version == 1 ? [(byte)header.Length, 0] : [(byte)header.Length, 0, 0, 0];
        return [0x93, .. "NUMPY"u8, (byte)version, 0, .. size, .. header, .. numbers.SelectMany(number => kind switch
        {
            "<f4" => BitConverter.GetBytes((float)number),
            "<f8" => BitConverter.GetBytes((double)number),
            "<i4" => BitConverter.GetBytes(number),
            "<i8" => BitConverter.GetBytes((long)number),
            _ => [(byte)number],
        })];
    }
}
