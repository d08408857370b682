using ReproSuite.Core.Identity;
using ReproSuite.Numerics;

namespace ReproSuite.Data;

/// <summary>The identity of data in use: a digest of what was parsed, whatever archive it came from.</summary>
internal static class ContentDigest
{
    /// <summary>Of numbers.</summary>
    /// <remarks>
    /// SHA-256 over, in this order: the text <c>repro-data-v1</c> and a line feed; as little-endian 32-bit integers the number of features, the image
    /// width (0 without images), the classes, the training rows and the test rows; the labels as such integers, training rows first; the features
    /// as little-endian float32, row after row, before any preprocessing.
    /// </remarks>
    public static string Of(int imageWidth, int classes, int[] trainLabels, int[] testLabels, Matrix features)
    {
        using var digest = new DigestBuilder();
        return digest
            .Add("repro-data-v1\n")
            .Add([features.Columns, imageWidth, classes, trainLabels.Length, testLabels.Length])
            .Add(trainLabels).Add(testLabels)
            .Add(features.Span)
            .Finish();
    }

    /// <summary>Of numbers with numeric targets.</summary>
    /// <remarks>
    /// SHA-256 over, in this order: the text <c>repro-target-v1</c> and a line feed; as little-endian 32-bit integers the number of features, the
    /// training rows and the test rows; the targets as little-endian float32, training rows first; the features likewise, row after row, before any preprocessing.
    /// </remarks>
    public static string Of(float[] trainTargets, float[] testTargets, Matrix features)
    {
        using var digest = new DigestBuilder();
        return digest
            .Add("repro-target-v1\n")
            .Add([features.Columns, trainTargets.Length, testTargets.Length])
            .Add((ReadOnlySpan<float>)trainTargets).Add((ReadOnlySpan<float>)testTargets)
            .Add(features.Span)
            .Finish();
    }

    /// <summary>Of texts.</summary>
    /// <remarks>
    /// SHA-256 over, in this order: the text <c>repro-text-v1</c> and a line feed; as little-endian 32-bit integers the classes, the training rows and
    /// the test rows, the labels, training rows first, and the length of every text in bytes; the bytes of the texts, UTF-8 as stored, row after row.
    /// </remarks>
    public static string Of(int classes, int[] trainLabels, int[] testLabels, byte[][] texts)
    {
        using var digest = new DigestBuilder();
        digest
            .Add("repro-text-v1\n")
            .Add([classes, trainLabels.Length, testLabels.Length])
            .Add(trainLabels).Add(testLabels)
            .Add(Array.ConvertAll(texts, text => text.Length));
        foreach (var text in texts) digest.Add(text.AsSpan());
        return digest.Finish();
    }
}
