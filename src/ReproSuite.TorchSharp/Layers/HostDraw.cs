using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;

namespace ReproSuite.TorchSharp.Layers;

/// <summary>What a layer of one model draws for every step, of the exact engine's numbers: y = x · factor + offset, per element.</summary>
/// <param name="width">Columns of the layer.</param>
internal abstract class HostDraw(int width)
{
    /// <summary>One per element of the last draw; null where nothing is multiplied.</summary>
    public float[]? Factors { get; protected init; }

    /// <summary>One per element of the last draw; null where nothing is added.</summary>
    public float[]? Offsets { get; protected init; }

    /// <summary>Those of the layers of a network, by place; null where a layer draws nothing.</summary>
    public static HostDraw?[] Start(IReadOnlyList<LayerSpec> layers, LearnerStart start)
    {
        var (set, seed, fold) = (start.Set, start.Spec.Seed, start.Spec.Fold);
        var draws = new HostDraw?[layers.Count];
        var width = start.Features;
        for (var i = 0; i < draws.Length; i++)
        {
            draws[i] = layers[i] switch
            {
                Dropout dropout => new DropDraw(dropout.Rate, (DropoutLayer.Scale(dropout), 0f, 0f), Streams.Dropout(set, seed, fold, dropout.Name), width, start),
                AlphaDropout dropout => new DropDraw(dropout.Rate, AlphaDropoutLayer.Law(dropout), Streams.Dropout(set, seed, fold, dropout.Name), width, start),
                GaussianNoise noise => new NoiseDraw((float)noise.Deviation, Streams.GaussianNoise(set, seed, fold, noise.Name), width, start),
                _ => null,
            };
            width = (int)layers[i].Outputs(width);
        }
        return draws;
    }

    /// <summary>Draws those of a step.</summary>
    /// <param name="rows">Of the batch.</param>
    /// <param name="step">Number of the update since the start of training, from 1.</param>
    public void Draw(int rows, uint step) => DrawElements(rows * width, step);

    protected abstract void DrawElements(int elements, uint step);

    /// <summary>Dropout of either kind: scale · x + shift, or what stands where the mask drops.</summary>
    private sealed class DropDraw : HostDraw
    {
        /// <summary>Added to a product, it changes none: not even the sign of a zero.</summary>
        private const float Nothing = -0f;

        private readonly DropMask _mask;
        private readonly (float Scale, float Shift, float Dropped) _law;
        private readonly float[] _ones;

        public DropDraw(double rate, (float Scale, float Shift, float Dropped) law, RandomStream stream, int width, LearnerStart start)
            : base(width)
        {
            var elements = start.BatchRows * width;
            (_mask, _law, _ones) = (new DropMask(rate, stream, elements, start.Memory), law, start.Memory.Take<float>(elements));
            Array.Fill(_ones, 1f);
            Factors = start.Memory.Take<float>(elements);
            if (law.Dropped != 0f) Offsets = start.Memory.Take<float>(elements);
        }

        protected override void DrawElements(int elements, uint step)
        {
            _mask.Draw(elements, step);
            _mask.Map(_ones.AsSpan(0, elements), Factors.AsSpan(0, elements), _law.Scale, Nothing, 0f);
            if (Offsets is not null) _mask.Map(_ones.AsSpan(0, elements), Offsets.AsSpan(0, elements), 0f, _law.Shift, _law.Dropped);
        }
    }

    /// <summary>Normal noise.</summary>
    private sealed class NoiseDraw : HostDraw
    {
        private readonly float _deviation;
        private readonly RandomStream _stream;

        public NoiseDraw(float deviation, RandomStream stream, int width, LearnerStart start)
            : base(width)
        {
            (_deviation, _stream) = (deviation, stream);
            Offsets = start.Memory.Take<float>(start.BatchRows * width);
        }

        protected override void DrawElements(int elements, uint step) => _stream.FillNormal(Offsets.AsSpan(0, elements), 0f, _deviation, step);
    }
}
