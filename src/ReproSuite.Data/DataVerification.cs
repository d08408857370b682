using ReproSuite.Core;

namespace ReproSuite.Data;

/// <summary>What <c>data verify</c> found out about a data set on this machine.</summary>
/// <param name="Listing">The set and where it lies.</param>
/// <param name="Digest">Content digest of the whole set as read here; what a suite pins when it uses every row.</param>
/// <param name="KnownDigest">Content digest that the set is known to have; null when it is not known.</param>
/// <param name="Files">Its files; empty for a generated set.</param>
public sealed record DataVerification(DataListing Listing, string Digest, string? KnownDigest, EquatableList<FileVerification> Files)
{
    /// <summary>Whether the contents are the known ones, or, when those are not known, the files are upstream's. Archives may differ all the same, because a mirror may have packed them anew.</summary>
    public bool IsSound => KnownDigest is null ? Files.All(file => file.IsUpstream) : Digest == KnownDigest;
}
