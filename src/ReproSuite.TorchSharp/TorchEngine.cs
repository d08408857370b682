using System.Globalization;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training;
using TorchSharp;

namespace ReproSuite.TorchSharp;

/// <summary>Trains with libtorch: the same specs, first weights, orders, masks and changes of images as the exact engine; the same distribution of results, not the same bits.</summary>
/// <remarks>
/// Forward and backward passes, penalties, clipping and updates are libtorch's. Losses, their gradients by the logits, schedules, callbacks, judgements and
/// diagnostics are those of the exact engine, on numbers that are brought to the host: once per step the logits, once per epoch the weights.
/// </remarks>
internal sealed class TorchEngine : IEngine
{
    /// <summary>Raised when an operation of this engine or its version of TorchSharp changes; below 100.</summary>
    private const int Mapping = 1;

    private readonly TorchDevice _device;

    public TorchEngine(TorchDevice device)
    {
        _device = device;
        if (device.IsCuda) ForbidTensorFloat32();
        Id = new EngineId(device.IsCuda ? "torchsharp-cuda" : "torchsharp", NumericsVersion.Current * 100 + Mapping);
        var version = typeof(torch).Assembly.GetName().Version!;
        Facts = new EngineFacts(
            device.ToString(),
            [string.Create(CultureInfo.InvariantCulture, $"TorchSharp {version.ToString(3)}"), $"libtorch {Short(torch.__version__)}"],
            device.IsCuda ? EnginePromise.SameDistribution : EnginePromise.SameBitsHere);
    }

    /// <inheritdoc/>
    /// <remarks>The version of the shared arithmetic (streams, losses) times 100, and that of the mapping. A CUDA device is an engine of its own: its records never stand beside a processor's.</remarks>
    public EngineId Id { get; }

    /// <inheritdoc/>
    public EngineFacts? Facts { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => Faults(spec, DataShape.Of(data, spec));

    /// <inheritdoc/>
    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        if (Faults(spec, DataShape.Of(data)) is { Count: > 0 } faults) throw new InvalidInputException(faults);
        if (spec.Model.Resolve() is not Network network) return MajorityModel.Judge(data, spec.Training.Misclassified == true);
        torch.set_num_threads(threads);
        using var memory = new Workspace();
        using var trainer = new Trainer(spec, network, data, memory, start: start => new TorchLearner(start, _device));
        return trainer.Run(onEpoch, cancellation, onTrained, onState);
    }

    private static EquatableList<Fault> Faults(TrialSpec spec, DataShape data)
    {
        if (Fit.Check(spec, data) is { Count: > 0 } faults) return [.. faults];
        return [.. Capabilities.Lacking(spec, data)];
    }

    private static void ForbidTensorFloat32() => (torch.backends.cuda.matmul.allow_tf32, torch.backends.cudnn.allow_tf32) = (false, false);

    private static string Short(string version) => version.EndsWith(".0", StringComparison.Ordinal) && version.Count(c => c == '.') == 3 ? version[..^2] : version;
}
