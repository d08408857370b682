using System.Diagnostics;
using ReproSuite.Core;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;

namespace ReproSuite.Training.Images;

/// <summary>Changes the images of training batches at random.</summary>
/// <remarks>
/// Every kind of change has a stream of its own by data set, seed and fold, in which an image's numbers lie at (element, step = sample id, epoch):
/// batch size, order of rows, threads and the other changes of the list cannot alter them. A uniform number in [−r, r) is (2u − 1) · r in double.
/// Changes of place are composed in double in the order of the list (<see cref="AffineMap"/>); noise is added in float after the one resampling.
/// An image of several colours is one plane after another, each square, and all move alike.
/// </remarks>
internal sealed class ImageAugmentation
{
    private readonly (AugmentationSpec Spec, RandomStream Stream)[] _changes;
    private readonly bool _moves;
    private readonly int _width;
    private readonly int _plane;
    private readonly float[] _old;
    private readonly float[] _noise;
    private uint _epoch;

    /// <param name="changes">In the order in which they act.</param>
    /// <param name="set">Name of the data set.</param>
    /// <param name="seed">Of the trial.</param>
    /// <param name="fold">Of the trial.</param>
    /// <param name="features">Numbers per image.</param>
    /// <param name="width">Pixels per row.</param>
    /// <param name="memory">Where buffers come from.</param>
    public ImageAugmentation(EquatableList<AugmentationSpec> changes, string set, int seed, int fold, int features, int width, Workspace memory)
    {
        _changes = [.. changes.Select(change => (change, Streams.Augmentation(set, seed, fold, SpecShape.Of(change.GetType()).Name)))];
        _moves = changes.Any(change => change is not Noise);
        _width = width;
        _plane = features % (width * width) == 0 ? width * width : features;
        _old = memory.Take<float>(features);
        _noise = memory.Take<float>(features);
    }

    /// <summary>From now on, images are those of this epoch.</summary>
    public void BeginEpoch(uint epoch) => _epoch = epoch;

    /// <summary>Changes the gathered rows in place.</summary>
    /// <param name="images">[rows, features].</param>
    /// <param name="ids">The sample id of each row.</param>
    public void Apply(Matrix images, ReadOnlySpan<int> ids)
    {
        for (var i = 0; i < ids.Length; i++) Apply(images.Row(i), (uint)ids[i]);
    }

    private void Apply(Span<float> image, uint id)
    {
        if (_moves) Move(image, id);
        foreach (var (spec, stream) in _changes)
        {
            if (spec is not Noise noise) continue;
            stream.FillNormal(_noise, deviation: (float)noise.Deviation, step: id, epoch: _epoch);
            for (var i = 0; i < image.Length; i++) image[i] += _noise[i];
        }
    }

    private void Move(Span<float> image, uint id)
    {
        var map = AffineMap.Identity;
        foreach (var (spec, stream) in _changes) map = map.After(Back(spec, stream, id));
        image.CopyTo(_old);
        for (var start = 0; start < image.Length; start += _plane) map.Draw(_old.AsSpan(start, _plane), _width, image.Slice(start, _plane));
    }

    /// <summary>The inverse of an image's own change.</summary>
    private AffineMap Back(AugmentationSpec spec, RandomStream stream, uint id)
    {
        switch (spec)
        {
            case Shift shift:
                return AffineMap.Identity with { X = -Within(stream, 0, id, shift.Pixels), Y = -Within(stream, 1, id, shift.Pixels) };
            case Flip:
                return stream.Uniform(0, id, _epoch) < 0.5f ? AffineMap.Identity with { XX = -1 } : AffineMap.Identity;
            case Rotate rotate:
                var (cosine, sine) = Angle.Of(Within(stream, 0, id, rotate.Degrees));
                return new AffineMap(cosine, sine, 0, -sine, cosine, 0);
            case Zoom zoom:
                var smaller = 1 / (1 + Within(stream, 0, id, zoom.Range));
                return AffineMap.Identity with { XX = smaller, YY = smaller };
            case Shear shear:
                var slant = Angle.Of(Within(stream, 0, id, shear.Degrees));
                return AffineMap.Identity with { XY = -(slant.Sine / slant.Cosine) };
            case Noise:
                return AffineMap.Identity;
            default:
                throw new UnreachableException($"No augmentation for {spec.GetType().Name}.");
        }
    }

    private double Within(RandomStream stream, ulong element, uint id, double reach) => (2.0 * stream.Uniform(element, id, _epoch) - 1) * reach;
}
