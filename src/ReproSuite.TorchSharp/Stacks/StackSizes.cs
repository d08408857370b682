using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Training;
using ReproSuite.TorchSharp.Natives;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>How many models fit on a device: by what is free on it when it is first asked, and by what a model needs at most.</summary>
internal sealed class StackSizes(TorchDevice device)
{
    /// <summary>More models than this gain little, and each has a thread.</summary>
    private const int Most = 256;

    /// <summary>Tried where the device does not tell how much is free.</summary>
    private const long Assumed = 2L << 30;

    /// <summary>Of what is free; the rest is for what libraries take for themselves.</summary>
    private const double Share = 0.8;

    /// <summary>Weights and gradients in pieces and in one, two memories, and three results in between of an update.</summary>
    private const int NumbersPerParameter = 8;

    /// <summary>Outputs of a product and of its activation, and the gradients of both.</summary>
    private const int NumbersPerActivation = 4;

    private readonly Lazy<long> _free = new(() => (long)(Share * ((device.IsCuda ? CudaDriver.FreeBytes(device.Index) : null) ?? Assumed)));

    /// <summary>At least 1, at most 256; beside the models lie the rows of every fold.</summary>
    public int Fitting(TrialSpec spec, FoldData data) =>
        (int)Math.Clamp((_free.Value - spec.Split.FoldCount * RowBytes(data)) / ModelBytes(spec, data), 1, Math.Min(Most, Holding(spec, data)));

    /// <summary>How many models a stack holds whatever the device: as many as send at most 2²⁸ numbers at once, weights or a batch of its widest layer. At least 1.</summary>
    public static int Holding(TrialSpec spec, FoldData data)
    {
        var network = (Network)spec.Model.Resolve();
        long width = data.Train.Features.Columns, widest = width;
        foreach (var layer in network.Layers) widest = Math.Max(widest, width = layer.Outputs(width));
        var (trained, moving) = network.Numbers(data.Train.Features.Columns);
        var rows = Math.Max(Math.Min(spec.Training.Batch, data.Train.Count), Trainer.EvaluationRows);
        return (int)Math.Max(1, Fit.MostNumbers / Math.Max(trained + moving, rows * widest));
    }

    private static long RowBytes(FoldData data) => data.Train.Features.Sparse is null ? data.Train.Features.Bytes : 0;

    /// <summary>The numbers of a model, a batch of training or one of judging, whichever is more.</summary>
    private static long ModelBytes(TrialSpec spec, FoldData data)
    {
        var network = (Network)spec.Model.Resolve();
        long width = data.Train.Features.Columns, columns = width;
        foreach (var layer in network.Layers) columns += width = layer.Outputs(width);
        var (trained, moving) = network.Numbers(data.Train.Features.Columns);
        var rows = Math.Max(NumbersPerActivation * (long)Math.Min(spec.Training.Batch, data.Train.Count), 2 * Trainer.EvaluationRows);
        return sizeof(float) * (NumbersPerParameter * (trained + moving) + rows * columns);
    }
}
