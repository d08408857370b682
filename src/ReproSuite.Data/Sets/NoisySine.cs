using ReproSuite.Numerics;

namespace ReproSuite.Data.Sets;

/// <summary>Two waves of a sine with noise: one feature, and a number to be predicted of it.</summary>
/// <remarks>
/// x is uniform in [−2, 2). The wave is Bhaskara's: with p = x mod 2 in [0, 2), y = 16·q·(1 − q) / (5 − 4·q·(1 − q)) where q = p below 1, and the negative of
/// that with q = p − 1 from there; it differs from sin(π·x) by at most 0.0017 and needs no trigonometry. The target is y plus normal noise of deviation 0.3.
/// </remarks>
internal sealed class NoisySine : GeneratedSet
{
    private const float Noise = 0.3f;

    public override string Name => "noisy-sine";

    public override string Title => "Noisy sine";

    public override string Description => "Two waves of a sine over one feature from −2 to 2, with normal noise of deviation 0.3: a number to be predicted.";

    public override string KnownIssues => "The wave is a quotient of polynomials within 0.0017 of the sine.";

    public override IReadOnlyList<string> ClassNames => [];

    public override int Features => 1;

    public override int TrainRows => 200;

    public override int TestRows => 1_000;

    public override string KnownDigest => "98d59a14381f1511452afa66708622a079eecc270e52a2adf72c0479f42073fa";

    protected override int Version => 1;

    protected override void Draw(RandomStream stream, int label, Span<float> sample)
    {
        var x = 4 * (double)stream.Uniform(0) - 2;
        stream.FillNormal(sample[1..], deviation: Noise, step: 1);
        sample[0] = (float)x;
        sample[1] = (float)(Wave(x) + sample[1]);
    }

    private static double Wave(double x)
    {
        var p = x - 2 * Math.Floor(x / 2);
        var q = p < 1 ? p : p - 1;
        var hump = 16 * q * (1 - q) / (5 - 4 * q * (1 - q));
        return p < 1 ? hump : -hump;
    }
}
