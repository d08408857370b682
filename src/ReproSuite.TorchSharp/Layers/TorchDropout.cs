using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>Dropout of either kind, by the masks of the exact engine: y = x · factor + offset, both drawn per element for every step.</summary>
internal sealed class TorchDropout : TorchLayer
{
    /// <summary>Added to a product, it changes none: not even the sign of a zero.</summary>
    private const float Nothing = -0f;

    private readonly DropMask _mask;
    private readonly (float Scale, float Shift, float Dropped) _law;
    private readonly float[] _ones;
    private readonly float[] _drawn;

    private TorchDropout(string name, double rate, (float Scale, float Shift, float Dropped) law, RandomStream stream, int width, LearnerStart start)
        : base(name)
    {
        var elements = start.BatchRows * width;
        (_mask, _law) = (new DropMask(rate, stream, elements, start.Memory), law);
        (_ones, _drawn) = (start.Memory.Take<float>(elements), start.Memory.Take<float>(elements));
        Array.Fill(_ones, 1f);
    }

    /// <summary>0, or x / (1 − rate).</summary>
    public static TorchDropout Inverted(Dropout spec, RandomStream stream, int width, LearnerStart start) =>
        new(spec.Name, spec.Rate, (DropoutLayer.Scale(spec), Nothing, 0f), stream, width, start);

    /// <summary>a · d + b, or a · x + b.</summary>
    public static TorchDropout Alpha(AlphaDropout spec, RandomStream stream, int width, LearnerStart start) =>
        new(spec.Name, spec.Rate, AlphaDropoutLayer.Law(spec), stream, width, start);

    public override Tensor Forward(Tensor x) => x;

    public override Tensor ForwardTraining(Tensor x, uint step)
    {
        _mask.Draw((int)x.numel(), step);
        var y = x * Drawn(x, _law.Scale, Nothing, 0f);
        return _law.Dropped == 0f ? y : y + Drawn(x, 0f, _law.Shift, _law.Dropped);
    }

    /// <summary>One number per element of x: scale + shift, or what stands where the mask drops.</summary>
    private Tensor Drawn(Tensor x, float scale, float shift, float dropped)
    {
        var count = (int)x.numel();
        _mask.Map(_ones.AsSpan(0, count), _drawn.AsSpan(0, count), scale, shift, dropped);
        return tensor(_drawn.AsSpan(0, count).ToArray(), x.shape, device: x.device);
    }
}
