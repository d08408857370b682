using ReproSuite.Core.Faults;

namespace ReproSuite.Reporting;

/// <summary>How a file of a report on disk differs from the report as it would be rendered now.</summary>
public enum StaleKind
{
    /// <summary>Its bytes differ.</summary>
    Changed,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>A chart that the report no longer has.</summary>
    Extra,
}

/// <summary>A file that is not as it should be.</summary>
/// <param name="Path">Inside the report's folder.</param>
/// <param name="Kind">What is wrong with it.</param>
public sealed record StaleFile(string Path, StaleKind Kind);

/// <summary>Reports on disk. Files are written beside their places and then moved there, so none is ever half-written.</summary>
public static class ReportFolder
{
    private const string Charts = "charts";

    /// <summary>Writes a report and removes charts that it no longer has; files that already hold the same bytes are left alone.</summary>
    /// <exception cref="BrokenEnvironmentException">RPR0441: the folder cannot be written. The old report is left as it was if there is no room for the new one.</exception>
    public static void Write(string folder, ReportBundle bundle) => Writing(folder, "Make room or choose another folder with --out.", () =>
    {
        var stale = Check(folder, bundle);
        Place(stale.Where(file => file.Kind != StaleKind.Extra).Select(file => (Path.Combine(folder, file.Path), bundle[file.Path].Bytes)).ToList());
        foreach (var extra in stale.Where(file => file.Kind == StaleKind.Extra)) File.Delete(Path.Combine(folder, extra.Path));
    });

    /// <summary>Writes a page that stands beside reports; one that already holds the same bytes is left alone.</summary>
    /// <exception cref="BrokenEnvironmentException">RPR0441: the folder cannot be written.</exception>
    public static void Write(string folder, ReportFile page) => Writing(folder, "Make room and see to its rights.", () =>
    {
        if (Check(folder, page) is not null) Place([(Path.Combine(folder, page.Path), page.Bytes)]);
    });

    /// <summary>Every file that differs from the rendered report, in the order of their paths; empty when the folder is up to date.</summary>
    /// <remarks>Beside the files of a report only <c>charts/*.svg</c> count as extra: <c>run.md</c> and other notes may lie there.</remarks>
    /// <exception cref="BrokenEnvironmentException">RPR0442: a file is there but cannot be read.</exception>
    public static IReadOnlyList<StaleFile> Check(string folder, ReportBundle bundle) => Reading<IReadOnlyList<StaleFile>>(folder, () =>
    {
        var stale = bundle.Files.Select(file => (file.Path, Kind: Compare(Path.Combine(folder, file.Path), file.Bytes.Span)))
            .Where(file => file.Kind is not null)
            .Select(file => new StaleFile(file.Path, file.Kind!.Value));
        var known = bundle.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var extra = ChartsIn(folder).Where(path => !known.Contains(path)).Select(path => new StaleFile(path, StaleKind.Extra));
        return [.. stale.Concat(extra).OrderBy(file => file.Path, StringComparer.Ordinal)];
    });

    /// <summary>How a page that stands beside reports differs from the rendered one; null when it does not.</summary>
    /// <exception cref="BrokenEnvironmentException">RPR0442: it is there but cannot be read.</exception>
    public static StaleKind? Check(string folder, ReportFile page) => Reading(folder, () => Compare(Path.Combine(folder, page.Path), page.Bytes.Span));

    private static void Writing(string folder, string wayOut, Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BrokenEnvironmentException(new Fault("RPR0441", $"cannot write the report in {folder}: {fault.Message.TrimEnd('.')}. {wayOut}"), fault);
        }
    }

    private static T Reading<T>(string folder, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BrokenEnvironmentException(
                new Fault("RPR0442", $"cannot read the report in {folder}: {fault.Message.TrimEnd('.')}. Make it readable or delete it."), fault);
        }
    }

    private static StaleKind? Compare(string path, ReadOnlySpan<byte> expected)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return StaleKind.Missing;
        return file.Length == expected.Length && Holds(path, expected) ? null : StaleKind.Changed;
    }

    /// <summary>Whether a file begins with these bytes. It is read piece by piece, as it may be as large as all records together.</summary>
    private static bool Holds(string path, ReadOnlySpan<byte> expected)
    {
        using var file = File.OpenHandle(path);
        var piece = new byte[Math.Min(expected.Length, 64 << 10)];
        for (var at = 0; at < expected.Length;)
        {
            var read = RandomAccess.Read(file, piece, at);
            if (read == 0 || !expected[at..].StartsWith(piece.AsSpan(0, read))) return false;
            at += read;
        }
        return true;
    }

    private static IEnumerable<string> ChartsIn(string folder)
    {
        var charts = Path.Combine(folder, Charts);
        return Directory.Exists(charts) ? Directory.EnumerateFiles(charts, "*.svg").Select(file => $"{Charts}/{Path.GetFileName(file)}") : [];
    }

    /// <summary>Writes everything beside its place first, so that a full disk leaves the old report whole.</summary>
    private static void Place(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        static string Temporary(string path) => path + ".tmp";
        try
        {
            foreach (var (path, bytes) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(Temporary(path), bytes.Span);
            }

            foreach (var (path, _) in files) File.Move(Temporary(path), path, overwrite: true);
        }
        catch
        {
            foreach (var (path, _) in files.Where(file => File.Exists(Temporary(file.Path)))) File.Delete(Temporary(path));
            throw;
        }
    }
}
