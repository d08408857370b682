using ReproSuite.Data.Files;

namespace ReproSuite.Data.Sets;

/// <summary>Maas et al.'s reviews of films.</summary>
internal sealed class Imdb : ReviewSet
{
    public override string Name => "imdb";

    public override string Title => "IMDB reviews";

    public override string Description => "English reviews of films from the Internet Movie Database, half of them negative (at most 4 of 10 points) and half positive (at least 7).";

    public override string Source => "Maas, Daly, Pham, Huang, Ng and Potts 2011, Learning Word Vectors for Sentiment Analysis (ACL); https://ai.stanford.edu/~amaas/data/sentiment/";

    public override string Licence => "For research; cite the paper.";

    public override string KnownIssues => "418 reviews repeat another one word for word; 123 texts stand in both parts. Line breaks are written <br />.";

    public override IReadOnlyList<string> ClassNames { get; } = ["neg", "pos"];

    public override int TrainRows => 25_000;

    public override int TestRows => 25_000;

    public override string KnownDigest => "53bd48c1d9bcb865e824c1cebe102aef8d8fe2d0ba623acc60fc6adbe7d1a8b6";

    public override IReadOnlyList<UpstreamFile> Files { get; } =
    [
        new("aclImdb_v1.tar.gz", "https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz", 84_125_825, "c40f74a18d3b61f90feba1e17730e0d38e8b97c05fde7008942e91923d1658fe"),
    ];

    protected override string Folder => "aclImdb";
}
