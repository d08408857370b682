using ReproSuite.Data.Files;

namespace ReproSuite.Data.Sets;

/// <summary>Zalando's article images.</summary>
internal sealed class FashionMnist : IdxImageSet
{
    private const string Upstream = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";

    public override string Name => "fashion-mnist";

    public override string Title => "Fashion-MNIST";

    public override string Description => "Grey 28×28 images of clothing articles in ten classes of equal size, from Zalando's catalogue.";

    public override string Source => "Xiao, Rasul and Vollgraf 2017, arXiv:1708.07747; https://github.com/zalandoresearch/fashion-mnist";

    public override string Licence => "MIT";

    public override string KnownIssues => "Some labels are doubtful, above all among shirts, T-shirts, pullovers and coats.";

    public override IReadOnlyList<string> ClassNames { get; } =
        ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    public override int ImageWidth => 28;

    public override int TrainRows => 60_000;

    public override int TestRows => 10_000;

    public override string KnownDigest => "1eee8f862ac1a8cf4f7109c9f0a9e2e3ee7ed396580ebf13f99a71d243ef49f6";

    public override IReadOnlyList<UpstreamFile> Files { get; } =
    [
        File("train-images-idx3-ubyte.gz", 26_421_880, "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
        File("train-labels-idx1-ubyte.gz", 29_515, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
        File("t10k-images-idx3-ubyte.gz", 4_422_102, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
        File("t10k-labels-idx1-ubyte.gz", 5_148, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
    ];

    private static UpstreamFile File(string name, long bytes, string sha256) => new(name, Upstream + name, bytes, sha256);
}
