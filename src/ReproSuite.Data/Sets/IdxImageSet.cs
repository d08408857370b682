using ReproSuite.Core.Faults;
using ReproSuite.Data.Files;
using ReproSuite.Numerics;

namespace ReproSuite.Data.Sets;

/// <summary>Square grey images in the four files of the MNIST family.</summary>
internal abstract class IdxImageSet : NumericSet
{
    /// <inheritdoc/>
    public sealed override int Features => ImageWidth * ImageWidth;

    /// <summary>Images and labels of the training part, then of the test part.</summary>
    public abstract override IReadOnlyList<UpstreamFile> Files { get; }

    /// <inheritdoc/>
    public sealed override int[] ReadLabels(StoredPart part, string folder)
    {
        var path = PathOf(part, folder, labels: true);
        var bytes = new byte[Rows(part)];
        using (var file = IdxFile.Open(path, bytes.Length))
        {
            file.Read(bytes, bytes.Length);
            file.Finish();
        }

        var wrong = Array.FindIndex(bytes, label => label >= ClassNames.Count);
        return wrong < 0 ? Array.ConvertAll(bytes, label => (int)label) : throw new InvalidInputException("RPR0207",
            FormattableString.Invariant($"row {wrong} has a label that no class has. Given: {bytes[wrong]}. Allowed: 0 to {ClassNames.Count - 1}."), new Location(path));
    }

    /// <inheritdoc/>
    public sealed override void ReadSamples(StoredPart part, string folder, ReadOnlySpan<int> rows, Matrix samples)
    {
        using var file = IdxFile.Open(PathOf(part, folder, labels: false), Rows(part), ImageWidth, ImageWidth);
        var pixels = new byte[Features];
        var place = 0;
        for (var row = 0; row < Rows(part); row++)
        {
            file.Read(pixels);
            if (place == rows.Length || rows[place] != row) continue;
            var sample = samples.Row(place++);
            for (var i = 0; i < pixels.Length; i++) sample[i] = pixels[i];
        }

        file.Finish();
    }

    private string PathOf(StoredPart part, string folder, bool labels) =>
        Path.Combine(folder, Files[(part == StoredPart.Train ? 0 : 2) + (labels ? 1 : 0)].Name);
}
