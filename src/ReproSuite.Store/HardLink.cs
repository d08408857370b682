using System.Runtime.InteropServices;

namespace ReproSuite.Store;

/// <summary>A second name for a file: the one step of a POSIX system that puts a whole file in place and fails where another stands, on network file systems too.</summary>
/// <remarks><see cref="File.Move(string, string, bool)"/> without overwriting looks first and renames then: of two writers at the same moment both would succeed, and the later one would win.</remarks>
internal static partial class HardLink
{
    private const int AlreadyThere = 17; // EEXIST, the same number on Linux and macOS.

    /// <summary>Whether the file now has this name too; false where another file has it, null where hard links cannot be had.</summary>
    public static bool? TryCreate(string file, string name)
    {
        if (OperatingSystem.IsWindows()) return null;
        if (Link(file, name) == 0) return true;
        return Marshal.GetLastPInvokeError() == AlreadyThere ? false : null;
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string file, string name);
}
