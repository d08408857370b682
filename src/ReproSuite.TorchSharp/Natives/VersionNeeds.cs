using System.Buffers.Binary;
using System.Text;

namespace ReproSuite.TorchSharp.Natives;

/// <summary>The versions of other libraries that a 64-bit little-endian ELF library asks for.</summary>
/// <remarks>Layout: System V ABI, gABI 4.1 and the GNU symbol versioning of the Linux Standard Base: section type SHT_GNU_verneed, entries Verneed and Vernaux.</remarks>
internal static class VersionNeeds
{
    private const uint VersionNeedSection = 0x6ffffffe;
    private const ushort WeakFlag = 2;

    /// <summary>Marks a version as one that the loader may do without. Changes nothing in files that do not ask for it, or are of another kind.</summary>
    /// <param name="file">Overwritten if it is changed: a copy that nobody has opened.</param>
    /// <param name="version">Its name.</param>
    /// <returns>Whether the file was changed.</returns>
    public static bool MakeOptional(string file, string version)
    {
        var bytes = File.ReadAllBytes(file);
        if (!MakeOptional(bytes, version)) return false;
        // Another process may have the old file open: a new one takes its place.
        var fresh = file + ".new";
        File.WriteAllBytes(fresh, bytes);
        File.Move(fresh, file, overwrite: true);
        return true;
    }

    /// <summary>The same in memory.</summary>
    public static bool MakeOptional(Span<byte> elf, string version)
    {
        if (elf.Length < 64 || !elf.StartsWith("\u007fELF"u8) || elf[4] != 2 || elf[5] != 1) return false;
        var (sections, entrySize, count) = ((int)Long(elf, 0x28), Short(elf, 0x3A), Short(elf, 0x3C));
        var changed = false;
        for (var i = 0; i < count; i++)
        {
            var section = sections + i * entrySize;
            if (Int(elf, section + 4) != VersionNeedSection) continue;
            var names = (int)Long(elf, sections + (int)Int(elf, section + 40) * entrySize + 24);
            changed |= MakeOptional(elf, (int)Long(elf, section + 24), (int)Int(elf, section + 44), names, version);
        }
        return changed;
    }

    private static bool MakeOptional(Span<byte> elf, int need, int needs, int names, string version)
    {
        var changed = false;
        for (; needs > 0; needs--, need += (int)Int(elf, need + 12))
        {
            var entry = need + (int)Int(elf, need + 8);
            for (var left = Short(elf, need + 2); left > 0; left--, entry += (int)Int(elf, entry + 12))
            {
                var flags = Short(elf, entry + 4);
                if ((flags & WeakFlag) != 0 || !IsNamed(elf, names + (int)Int(elf, entry + 8), version)) continue;
                BinaryPrimitives.WriteUInt16LittleEndian(elf[(entry + 4)..], (ushort)(flags | WeakFlag));
                changed = true;
            }
        }
        return changed;
    }

    private static bool IsNamed(ReadOnlySpan<byte> elf, int place, string name) =>
        elf[place..].StartsWith(Encoding.ASCII.GetBytes(name + "\0"));

    private static ulong Long(ReadOnlySpan<byte> elf, int place) => BinaryPrimitives.ReadUInt64LittleEndian(elf[place..]);

    private static uint Int(ReadOnlySpan<byte> elf, int place) => BinaryPrimitives.ReadUInt32LittleEndian(elf[place..]);

    private static ushort Short(ReadOnlySpan<byte> elf, int place) => BinaryPrimitives.ReadUInt16LittleEndian(elf[place..]);
}
