using System.Text;
using ReproSuite.Core.Identity;

namespace ReproSuite.Reporting;

/// <summary>One file of a report.</summary>
/// <param name="Path">Inside the report's folder, with <c>/</c> between its parts.</param>
/// <param name="Bytes">As on disk: UTF-8 without a byte order mark; lines end in <c>\n</c>.</param>
public sealed record ReportFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A file with a text in it.</summary>
    public ReportFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>What the bytes say.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Equal when both are of the same path and hold the same bytes.</summary>
    public bool Equals(ReportFile? other) => other is not null && Path == other.Path && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Bytes.Length);
}

/// <summary>A rendered report: the same input gives the same bytes on every machine.</summary>
/// <param name="Files">In the order of their paths.</param>
public sealed record ReportBundle(IReadOnlyList<ReportFile> Files)
{
    /// <summary>Path of the file for machines, from which a report can be rendered again.</summary>
    public const string Results = "results.json";

    /// <summary>The file at a path.</summary>
    /// <exception cref="InvalidOperationException">The report has no such file.</exception>
    public ReportFile this[string path] => Files.Single(file => file.Path == path);

    /// <summary>SHA-256 of <c>results.json</c>: what "same bits" means for a whole suite.</summary>
    public string ResultsDigest => Digest.Of(this[Results].Bytes.Span);
}
