using ReproSuite.Core.Identity;
using ReproSuite.Numerics;

namespace ReproSuite.Data;

/// <summary>The identity of data in use: a digest of what was parsed, whatever archive it came from.</summary>
/// <remarks>
/// SHA-256 over, in this order: the text <c>repro-data-v1</c> and a line feed; as little-endian 32-bit integers the number of features, the image
/// width (0 without images), the classes, the training rows and the test rows; the labels as such integers, training rows first; the features
/// as little-endian float32, row after row, before any preprocessing.
/// </remarks>
internal static class ContentDigest
{
    public static string Of(int imageWidth, int classes, int trainRows, int[] labels, Matrix features)
    {
        using var digest = new DigestBuilder();
        return digest
            .Add("repro-data-v1\n")
            .Add([features.Columns, imageWidth, classes, trainRows, labels.Length - trainRows])
            .Add(labels)
            .Add(features.Span)
            .Finish();
    }
}
