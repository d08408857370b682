using ReproSuite.Data.Files;

namespace ReproSuite.Data.Sets;

/// <summary>Krizhevsky's small colour images.</summary>
internal sealed class Cifar10 : CifarSet
{
    public override string Name => "cifar-10";

    public override string Title => "CIFAR-10";

    public override string Description => "Colour 32×32 photographs of animals and vehicles in ten classes of equal size, chosen from the Tiny Images.";

    public override string Source => "Krizhevsky 2009, Learning Multiple Layers of Features from Tiny Images; https://www.cs.toronto.edu/~kriz/cifar.html";

    public override string Licence => "None stated; cite the report.";

    public override string KnownIssues => "Some labels are wrong, and some test images nearly repeat training images.";

    public override IReadOnlyList<string> ClassNames { get; } = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    public override int ImageWidth => 32;

    /// <summary>Unknown: the archive is told by its hash.</summary>
    public override string? KnownDigest => null;

    /// <summary>Size and hash as TensorFlow Datasets states them (<c>url_checksums/cifar10.txt</c>).</summary>
    public override IReadOnlyList<UpstreamFile> Files { get; } =
    [
        new("cifar-10-binary.tar.gz", "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz", 170_052_171, "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"),
    ];

    protected override int BatchRows => 10_000;

    protected override string Folder => "cifar-10-batches-bin";
}
