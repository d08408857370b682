using ReproSuite.Numerics;

namespace ReproSuite.Data.Sets;

/// <summary>Grey images of ten kinds of shape, hard enough that depth helps and capacity overfits.</summary>
/// <remarks>
/// Each image draws, uniformly: the shape's centre within 3 pixels of the middle, its size, tilt and stroke, the greys of shape and ground, and the
/// place and grey of a patch that hides part of it. A pixel covers the shape by ½ minus its distance from the outline, clamped to [0, 1], and gets
/// normal noise; greys are rounded to 0 … 255. The tilt has cosine (1 − t²)/(1 + t²) and sine 2t/(1 + t²), which needs no trigonometry.
/// </remarks>
internal sealed class Glyphs : GeneratedSet
{
    private const int Width = 28;
    private const int Patch = 5;
    private const float Noise = 12;
    private const double Middle = (Width - 1) / 2.0;

    public override string Name => "glyphs";

    public override string Title => "Glyphs";

    public override string Description =>
        "Grey 28×28 images of ten kinds of shape that vary in place, size, stroke, tilt and contrast, each with noise and a patch that hides part of it.";

    public override string KnownIssues => "The patch hides some shapes beyond recognition.";

    public override IReadOnlyList<string> ClassNames { get; } = [.. Glyph.Kinds.Select(kind => kind.Name)];

    public override int Features => Width * Width;

    public override int ImageWidth => Width;

    public override int TrainRows => 2_400;

    public override int TestRows => 1_000;

    public override string KnownDigest => "8afd4f713ae959c1e177f28f663d082a8f3594f6033f4835c1c082979e8fef6e";

    protected override int Version => 1;

    protected override void Draw(RandomStream stream, int label, Span<float> sample)
    {
        var (x, y) = (Middle + Between(stream, 0, -3, 3), Middle + Between(stream, 1, -3, 3));
        var (size, halfStroke) = (Between(stream, 2, 6.5, 10), Between(stream, 3, 0.75, 1.75));
        var t = Between(stream, 4, -0.12, 0.12);
        var (cosine, sine) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t));
        var (ink, ground) = (Between(stream, 5, 150, 255), Between(stream, 6, 0, 40));

        var distance = Glyph.Kinds[label].Distance;
        stream.FillNormal(sample, deviation: Noise, step: 1);
        for (var i = 0; i < sample.Length; i++)
        {
            var (right, down) = (i % Width - x, i / Width - y);
            var cover = Math.Clamp(0.5 - distance(cosine * right + sine * down, cosine * down - sine * right, size, halfStroke), 0, 1);
            sample[i] = Grey(ground + (ink - ground) * cover + sample[i]);
        }

        Hide(stream, sample);
    }

    private static void Hide(RandomStream stream, Span<float> sample)
    {
        var left = (int)Between(stream, 7, 0, Width - Patch + 1);
        var top = (int)Between(stream, 8, 0, Width - Patch + 1);
        var grey = Grey(Between(stream, 9, 0, 255));
        for (var row = top; row < top + Patch; row++) sample.Slice(row * Width + left, Patch).Fill(grey);
    }

    private static double Between(RandomStream stream, ulong element, double low, double high) => low + (high - low) * stream.Uniform(element);

    private static float Grey(double value) => (float)Math.Floor(Math.Clamp(value, 0, 255) + 0.5);
}
