using System.Globalization;
using ReproSuite.Numerics;

namespace ReproSuite.Core.Identity;

/// <summary>The named streams of randomness. What a name does not contain cannot change its numbers.</summary>
/// <remarks>
/// The split depends on neither variant nor seed; first weights, order, dropout, noise and augmentation do not depend on the variant, so variants meet on
/// equal terms (common random numbers); first weights do not depend on the fold, which keeps the seed a factor of its own.
/// </remarks>
public static class Streams
{
    /// <summary>Which rows validate; element = row.</summary>
    public static RandomStream Split(string dataDigest, int splitSeed) =>
        RandomStream.Derive(dataDigest, "split", ("seed", Text(splitSeed)));

    /// <summary>Which rows of a table test; element = row.</summary>
    public static RandomStream TestRows(string contentDigest) => RandomStream.Derive(contentDigest, "test-rows");

    /// <summary>First weights of one parameter; element = position in row-major order.</summary>
    public static RandomStream Init(string set, int seed, string layer, string parameter) =>
        RandomStream.Derive(set, "init", ("seed", Text(seed)), ("layer", layer), ("param", parameter));

    /// <summary>Order of training rows; element = row of the data set, epoch = epoch.</summary>
    public static RandomStream Shuffle(string set, int seed, int fold) =>
        RandomStream.Derive(set, "shuffle", ("seed", Text(seed)), ("fold", Text(fold)));

    /// <summary>Dropout masks of one layer; element = row in batch × width + column, step = step since the start of training.</summary>
    public static RandomStream Dropout(string set, int seed, int fold, string layer) =>
        RandomStream.Derive(set, "dropout", ("seed", Text(seed)), ("fold", Text(fold)), ("layer", layer));

    /// <summary>What a search draws for one parameter; element = candidate, step = attempt.</summary>
    public static RandomStream Search(string set, int seed, int fold, string parameter) =>
        RandomStream.Derive(set, "search", ("seed", Text(seed)), ("fold", Text(fold)), ("parameter", parameter));

    /// <summary>Noise that a layer adds; element = row in batch × width + column, step = step since the start of training.</summary>
    public static RandomStream GaussianNoise(string set, int seed, int fold, string layer) =>
        RandomStream.Derive(set, "gaussian-noise", ("seed", Text(seed)), ("fold", Text(fold)), ("layer", layer));

    /// <summary>Random changes of training images of one kind; step = sample id, epoch = epoch, element = number within the image's change.</summary>
    public static RandomStream Augmentation(string set, int seed, int fold, string kind) =>
        RandomStream.Derive(set, "augmentation", ("seed", Text(seed)), ("fold", Text(fold)), ("kind", kind));

    /// <summary>Where a library that draws by itself gets its seed from: element 0, without its highest bit.</summary>
    public static RandomStream Library(string set, int seed, int fold) =>
        RandomStream.Derive(set, "library", ("seed", Text(seed)), ("fold", Text(fold)));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
