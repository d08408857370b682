using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using ReproSuite.Core.Faults;
using ReproSuite.Data.Sets;

namespace ReproSuite.Data.Files;

/// <summary>A gzipped tar archive of reviews named <c>FOLDER/{train,test}/LABEL/ID_RATING.txt</c>, read in one pass; nothing is written to disk.</summary>
/// <remarks>
/// The archive is not trusted. In the folders of reviews every entry must be a file with such a name, in UTF-8 and of at most 1 MiB; all reviews together have
/// at most 256 MiB and the whole archive unpacks to at most 1 GiB. What lies elsewhere is passed over. The order of rows is that of the SHA-256 of their names
/// (<c>FOLDER/train/neg/0_3.txt</c>), compared byte by byte: it does not depend on how the archive was packed, and any stretch of rows mixes the labels.
/// </remarks>
internal sealed class ReviewArchive : IDisposable
{
    private const int LongestReview = 1 << 20;
    private const long MostText = 256L << 20;
    private const long MostBytes = 1L << 30;

    private readonly GzipFile _content;
    private readonly string _folder;
    private readonly IReadOnlyList<string> _labels;
    private readonly List<Review> _reviews = [];
    private long _text;

    private ReviewArchive(string path, string folder, IReadOnlyList<string> labels) =>
        (_content, _folder, _labels) = (new GzipFile(path, MostBytes), folder, labels);

    private sealed record Review(string Name, byte[] Order, StoredPart Part, LabelledText Text);

    /// <summary>Reads every review.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">The folder that everything in it lies in.</param>
    /// <param name="labels">The folder of each class.</param>
    /// <returns>The rows of both parts.</returns>
    /// <exception cref="InvalidInputException">A damaged file, or an entry that does not belong.</exception>
    public static Dictionary<StoredPart, LabelledText[]> Read(string path, string folder, IReadOnlyList<string> labels)
    {
        using var archive = new ReviewArchive(path, folder, labels);
        archive.ReadEntries();
        archive.Finish();
        return archive.Rows();
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    private void ReadEntries()
    {
        try
        {
            using var tar = new TarReader(_content, leaveOpen: true);
            while (tar.GetNextEntry() is { } entry)
            {
                if (Place(entry.Name) is { } place && entry.EntryType != TarEntryType.Directory) _reviews.Add(ReadReview(entry, place.Part, place.Label));
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or OverflowException)
        {
            throw _content.Fault("RPR0204", $"the file is truncated or no tar archive: {e.Message.TrimEnd('.')}. {GzipFile.WayOut}.");
        }
    }

    /// <summary>The part and class whose folder an entry lies in; null elsewhere.</summary>
    private (StoredPart Part, int Label)? Place(string name)
    {
        if (name.Split('/') is not [var folder, var part and ("train" or "test"), var label, { Length: > 0 }, ..] || folder != _folder) return null;
        var number = _labels.ToList().IndexOf(label);
        return number < 0 ? null : (part == "train" ? StoredPart.Train : StoredPart.Test, number);
    }

    private Review ReadReview(TarEntry entry, StoredPart part, int label)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) throw Unfit(entry.Name, "is no regular file");
        if (!IsReview(entry.Name.AsSpan(entry.Name.LastIndexOf('/') + 1)) || entry.Name.Count(c => c == '/') != 3) throw Unfit(entry.Name, "has a name that no review has. Allowed: ID_RATING.txt, both whole numbers");
        if (entry.Length > LongestReview) throw Unfit(entry.Name, Invariant($"is too large. Given: {entry.Length} bytes. Allowed: {LongestReview}"));
        if ((_text += entry.Length) > MostText) throw Unfit(entry.Name, Invariant($"brings the texts to more than the {MostText} bytes that are allowed"));

        var text = new byte[entry.Length];
        entry.DataStream?.ReadExactly(text);
        if (!Utf8.IsValid(text)) throw Unfit(entry.Name, "is not UTF-8");
        return new Review(entry.Name, SHA256.HashData(Encoding.UTF8.GetBytes(entry.Name)), part, new LabelledText(label, text));
    }

    private static bool IsReview(ReadOnlySpan<char> name)
    {
        if (!name.EndsWith(".txt", StringComparison.Ordinal)) return false;
        var stem = name[..^4];
        var bar = stem.IndexOf('_');
        return bar > 0 && bar < stem.Length - 1 && !stem[..bar].ContainsAnyExceptInRange('0', '9') && !stem[(bar + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Reads to the end, where gzip's checksum stands.</summary>
    private void Finish()
    {
        var rest = new byte[4096];
        while (_content.Read(rest) > 0)
        {
        }

        _content.CheckSize();
    }

    private Dictionary<StoredPart, LabelledText[]> Rows()
    {
        _reviews.Sort((a, b) => a.Order.AsSpan().SequenceCompareTo(b.Order));
        for (var i = 1; i < _reviews.Count; i++)
        {
            if (_reviews[i].Name == _reviews[i - 1].Name) throw Unfit(_reviews[i].Name, "stands twice");
        }

        return Enum.GetValues<StoredPart>().ToDictionary(part => part, part => _reviews.Where(review => review.Part == part).Select(review => review.Text).ToArray());
    }

    private InvalidInputException Unfit(string entry, string problem) => _content.Fault("RPR0216", $"entry \"{Shown(entry)}\" of the archive {problem}. {GzipFile.WayOut}.");

    /// <summary>A name that may hold anything, on one line and not too long.</summary>
    private static string Shown(string name) => string.Concat(name.Take(100).Select(c => char.IsControl(c) ? '?' : c));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
