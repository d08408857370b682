using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using ReproSuite.Core.Faults;
using ReproSuite.Data.Sets;

namespace ReproSuite.Data.Files;

/// <summary>A <see cref="TarArchive"/> of reviews named <c>FOLDER/{train,test}/LABEL/ID_RATING.txt</c>.</summary>
/// <remarks>
/// In the folders of reviews every entry must be a file with such a name, in UTF-8 and of at most 1 MiB; all reviews together have
/// at most 256 MiB. What lies elsewhere is passed over. The order of rows is that of the SHA-256 of their names
/// (<c>FOLDER/train/neg/0_3.txt</c>), compared byte by byte: it does not depend on how the archive was packed, and any stretch of rows mixes the labels.
/// </remarks>
internal sealed class ReviewArchive : IDisposable
{
    private const int LongestReview = 1 << 20;
    private const long MostText = 256L << 20;

    private readonly TarArchive _archive;
    private readonly string _folder;
    private readonly IReadOnlyList<string> _labels;
    private readonly List<Review> _reviews = [];
    private long _text;

    private ReviewArchive(string path, string folder, IReadOnlyList<string> labels) =>
        (_archive, _folder, _labels) = (new TarArchive(path), folder, labels);

    private sealed record Review(string Name, byte[] Order, StoredPart Part, LabelledText Text);

    /// <summary>Reads every review.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">The folder that everything in it lies in.</param>
    /// <param name="labels">The folder of each class.</param>
    /// <returns>The rows of both parts.</returns>
    /// <exception cref="InvalidInputException">A damaged file, or an entry that does not belong.</exception>
    public static Dictionary<StoredPart, LabelledText[]> Read(string path, string folder, IReadOnlyList<string> labels)
    {
        using var reviews = new ReviewArchive(path, folder, labels);
        reviews._archive.Read(reviews.Take);
        return reviews.Rows();
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private void Take(TarEntry entry)
    {
        if (Place(entry.Name) is { } place && entry.EntryType != TarEntryType.Directory) _reviews.Add(ReadReview(entry, place.Part, place.Label));
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
        _archive.RequireRegular(entry);
        if (!IsReview(entry.Name.AsSpan(entry.Name.LastIndexOf('/') + 1)) || entry.Name.Count(c => c == '/') != 3) throw _archive.Unfit(entry.Name, "has a name that no review has. Allowed: ID_RATING.txt, both whole numbers");
        if (entry.Length > LongestReview) throw _archive.Unfit(entry.Name, Invariant($"is too large. Given: {entry.Length} bytes. Allowed: {LongestReview}"));
        if ((_text += entry.Length) > MostText) throw _archive.Unfit(entry.Name, Invariant($"brings the texts to more than the {MostText} bytes that are allowed"));

        var text = new byte[entry.Length];
        entry.DataStream?.ReadExactly(text);
        if (!Utf8.IsValid(text)) throw _archive.Unfit(entry.Name, "is not UTF-8");
        return new Review(entry.Name, SHA256.HashData(Encoding.UTF8.GetBytes(entry.Name)), part, new LabelledText(label, text));
    }

    private static bool IsReview(ReadOnlySpan<char> name)
    {
        if (!name.EndsWith(".txt", StringComparison.Ordinal)) return false;
        var stem = name[..^4];
        var bar = stem.IndexOf('_');
        return bar > 0 && bar < stem.Length - 1 && !stem[..bar].ContainsAnyExceptInRange('0', '9') && !stem[(bar + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    private Dictionary<StoredPart, LabelledText[]> Rows()
    {
        _reviews.Sort((a, b) => a.Order.AsSpan().SequenceCompareTo(b.Order));
        for (var i = 1; i < _reviews.Count; i++)
        {
            if (_reviews[i].Name == _reviews[i - 1].Name) throw _archive.Unfit(_reviews[i].Name, "stands twice");
        }

        return Enum.GetValues<StoredPart>().ToDictionary(part => part, part => _reviews.Where(review => review.Part == part).Select(review => review.Text).ToArray());
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
