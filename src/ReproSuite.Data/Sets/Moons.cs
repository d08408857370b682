using ReproSuite.Numerics;

namespace ReproSuite.Data.Sets;

/// <summary>Two interleaved half circles, one axis in metres and the other in milligrams.</summary>
/// <remarks>
/// A point of the unit half circle is ((1 − t²)/(1 + t²), 2t/(1 + t²)) with t uniform in [0, 1), mirrored at the y-axis half of the time; the second class is
/// (1 − x, ½ − y). Each coordinate gets normal noise. Then length = 0.004 + 0.001·x metres and mass = 500 + 150·y milligrams: without scaling
/// the mass drowns the length.
/// </remarks>
internal sealed class Moons : GeneratedSet
{
    private const float Noise = 0.2f;

    public override string Name => "moons";

    public override string Title => "Moons in metres and milligrams";

    public override string Description =>
        "Two interleaved half circles with noise, as lengths of a few thousandths of a metre and masses of hundreds of milligrams: two classes, two features of very unlike scales.";

    public override string KnownIssues => "";

    public override IReadOnlyList<string> ClassNames { get; } = ["upper", "lower"];

    public override int Features => 2;

    public override int TrainRows => 1_000;

    public override int TestRows => 1_000;

    public override string KnownDigest => "cd855cded7bf9218a25d92d4f118d7f1f72feb02126019d439fe68148b16694b";

    protected override int Version => 1;

    protected override void Draw(RandomStream stream, int label, Span<float> sample)
    {
        double t = stream.Uniform(0);
        var circle = 1 + t * t;
        var x = (1 - t * t) / circle;
        var y = 2 * t / circle;
        if (stream.Uniform(1) < 0.5f) x = -x;
        if (label == 1) (x, y) = (1 - x, 0.5 - y);
        stream.FillNormal(sample, deviation: Noise, step: 1);
        sample[0] = (float)(0.004 + 0.001 * (x + sample[0]));
        sample[1] = (float)(500 + 150 * (y + sample[1]));
    }
}
