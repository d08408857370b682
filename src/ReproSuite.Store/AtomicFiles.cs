using System.Globalization;
using Microsoft.Win32.SafeHandles;
using ReproSuite.Core.Identity;

namespace ReproSuite.Store;

/// <summary>Writes whole files or none: into a temporary file beside the target, flushed to the disk, then moved into place in one step.</summary>
/// <remarks>
/// A temporary file is named <c>TARGET.HOST-PROCESS-NUMBER.tmp</c>. Readers never look at one; those of processes that have died are
/// removed before the first file is written. A crash can therefore cost the file being written, never one that stands.
/// </remarks>
/// <param name="root">Folder below which everything is written.</param>
/// <param name="write">Puts all bytes into an open file and flushes it to the disk.</param>
internal sealed class AtomicFiles(string root, Action<SafeFileHandle, byte[]> write)
{
    private const string Ending = ".tmp";
    private static readonly string Host = Digest.Of(Environment.MachineName)[..8];
    private static int _number;
    private readonly Lock _gate = new();
    private bool _swept;

    /// <summary>Plain writing, as the store does it.</summary>
    public static void Write(SafeFileHandle file, byte[] bytes)
    {
        RandomAccess.Write(file, bytes, 0);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Writes a file unless one of that name stands already; tells whether it did.</summary>
    public bool Create(string path, byte[] bytes) => Put(path, bytes, overwrite: false);

    /// <summary>Writes a file in place of any that stands.</summary>
    public void Replace(string path, byte[] bytes) => Put(path, bytes, overwrite: true);

    private bool Put(string path, byte[] bytes, bool overwrite)
    {
        var temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Host}-{Environment.ProcessId}-{Interlocked.Increment(ref _number)}{Ending}");
        try
        {
            SweepOnce();
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write)) write(file, bytes);
            return overwrite ? Move(temporary, path) : TryMove(temporary, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw StoreFaults.CannotWrite(path, e);
        }
    }

    private static bool Move(string temporary, string path)
    {
        File.Move(temporary, path, overwrite: true);
        return true;
    }

    private static bool TryMove(string temporary, string path)
    {
        if (HardLink.TryCreate(temporary, path) is { } isMine)
        {
            TryDelete(temporary);
            return isMine;
        }
        try
        {
            File.Move(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            TryDelete(temporary);
            return false;
        }
    }

    private void SweepOnce()
    {
        lock (_gate)
        {
            if (_swept) return;
            _swept = true;
        }
        if (!Directory.Exists(root)) return;
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 };
        foreach (var file in Directory.EnumerateFiles(root, "*" + Ending, everywhere).Where(IsLeftOver)) TryDelete(file);
    }

    /// <summary>Whether the process that made a temporary file was on this machine and is no more.</summary>
    private static bool IsLeftOver(string path)
    {
        var maker = Path.GetFileNameWithoutExtension(path).Split('.')[^1].Split('-');
        return maker.Length == 3 && maker[0] == Host
            && int.TryParse(maker[1], NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsRunning(process);
    }

    private static bool IsRunning(int process)
    {
        try
        {
            System.Diagnostics.Process.GetProcessById(process).Dispose();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Removes a file that nobody reads; if that fails too, it merely stays.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The fault being reported matters more than what is left of it.
        }
    }
}
