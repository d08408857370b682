using System.Globalization;
using System.Runtime.InteropServices;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training;
using ReproSuite.TorchSharp.Stacks;
using TorchSharp;

namespace ReproSuite.TorchSharp;

/// <summary>Trains with libtorch: the same specs, first weights, orders, masks and changes of images as the exact engine; the same distribution of results, not the same bits.</summary>
/// <remarks>
/// Forward and backward passes, penalties, clipping and updates are libtorch's. Losses, their gradients by the logits, schedules, callbacks, judgements and
/// diagnostics are those of the exact engine, on numbers that are brought to the host: once per step the logits, once per epoch the weights.
/// A trial is one model of a <see cref="ModelStack"/>, its own or one that it shares.
/// </remarks>
internal sealed class TorchEngine : IStackingEngine
{
    /// <summary>Raised when an operation of this engine or its version of TorchSharp changes; below 100.</summary>
    private const int Mapping = 3;

    private readonly TorchDevice _device;
    private readonly bool _isResident;
    private readonly StackSizes _sizes;

    /// <param name="device">Where it computes.</param>
    /// <param name="isResident">Whether dense rows are kept on the device; by default where it is not the processor, which has them anyway.</param>
    public TorchEngine(TorchDevice device, bool? isResident = null)
    {
        (_device, _isResident) = (device, isResident ?? device.IsCuda);
        _sizes = new StackSizes(device);
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
    /// <remarks>libtorch rounds a batch of products otherwise than one product, and which trials are left for a stack depends on what was trained before.</remarks>
    public EngineFacts? StackedFacts => Facts! with { Promise = EnginePromise.SameDistribution };

    /// <inheritdoc/>
    public bool PrefersStacks => _device.IsCuda;

    /// <summary>Called before every forward pass of a training step with the number of models in it; tests let it run out of memory.</summary>
    internal Action<int>? OnPass { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Refusals(ModelSpec model) => Fit.Refusals(model);

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Check(TrialSpec spec, DataIdentity data) => Faults(spec, DataShape.Of(data, spec));

    /// <inheritdoc/>
    public string? StackKey(TrialSpec spec) => Alikeness.Of(spec);

    /// <inheritdoc/>
    public int StackSize(TrialSpec spec, FoldData data) => _sizes.Fitting(spec, data);

    /// <inheritdoc/>
    public TrialOutcome Train(TrialSpec spec, FoldData data, Action<EpochRecord> onEpoch, CancellationToken cancellation, int threads = 1, Action<ModelWeights>? onTrained = null, Action<ModelWeights>? onState = null)
    {
        torch.set_num_threads(threads);
        using var stack = new ModelStack(_device, _isResident) { OnPass = OnPass };
        try
        {
            return Train(spec, data, new OwnRounds(stack), index: 0, onEpoch, cancellation, onTrained, onState);
        }
        catch (ExternalException e) when (DeviceMemory.Of(e) is { } memory)
        {
            throw memory;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Each trial's loop runs on a thread of its own; this one calls libtorch for all of them. Data of another width than others', and what is more than a stack holds, make stacks of their own.</remarks>
    public void Train(IReadOnlyList<StackedTrial> trials, CancellationToken cancellation, int threads = 1)
    {
        torch.set_num_threads(threads);
        foreach (var alike in trials.GroupBy(trial => trial.Data.Train.Features.Columns))
            foreach (var stack in alike.Chunk(StackSizes.Holding(alike.First().Spec, alike.First().Data))) Train(stack, cancellation);
    }

    private void Train(StackedTrial[] trials, CancellationToken cancellation)
    {
        using var stack = new ModelStack(_device, _isResident) { OnPass = OnPass };
        using var rounds = new Lockstep(stack, trials.Length);
        var members = trials.Select((trial, i) => new Thread(() => Train(trial, rounds, i, cancellation)) { IsBackground = true, Name = "stacked trial" }).ToList();
        members.ForEach(member => member.Start());
        try
        {
            rounds.Conduct();
        }
        finally
        {
            members.ForEach(member => member.Join());
        }
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>What the thread of a stacked trial does. Throws nothing.</summary>
    private void Train(StackedTrial trial, Lockstep rounds, int index, CancellationToken cancellation)
    {
        TrialOutcome? outcome = null;
        Exception? fault = null;
        try
        {
            outcome = Train(trial.Spec, trial.Data, rounds, index, trial.OnEpoch, cancellation, trial.OnTrained, trial.OnState);
        }
        catch (RoundException e)
        {
            fault = e.InnerException;
        }
        catch (Exception e)
        {
            fault = e;
        }
        rounds.Leave(index);
        if (outcome is not null) trial.OnEnd(outcome);
        else if (fault is not DeviceMemoryException && !cancellation.IsCancellationRequested) trial.OnFailure(fault!);
    }

    private TrialOutcome Train(TrialSpec spec, FoldData data, IRounds rounds, int index, Action<EpochRecord> onEpoch, CancellationToken cancellation, Action<ModelWeights>? onTrained, Action<ModelWeights>? onState)
    {
        if (Faults(spec, DataShape.Of(data)) is { Count: > 0 } faults) throw new InvalidInputException(faults);
        if (spec.Model.Resolve() is not Network network) return MajorityModel.Judge(data, spec.Training.Misclassified == true);
        using var memory = new Workspace();
        using var trainer = new Trainer(spec, network, data, memory, start: start => new StackMember(rounds, index, start, data));
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
