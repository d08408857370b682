using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Learners;
using ReproSuite.TorchSharp.Layers;
using ReproSuite.TorchSharp.Optimizers;

namespace ReproSuite.TorchSharp.Stacks;

/// <summary>A trial's learner that is one model of a stack: it asks, and a round of the stack does what it asks for.</summary>
internal sealed class StackMember : ILearner
{
    private readonly IRounds _rounds;
    private readonly Matrix _logits;
    private string[] _frozen = [];
    private float[][]? _memory;

    /// <summary>Joins a stack.</summary>
    /// <param name="rounds">Of the stack.</param>
    /// <param name="index">The model's number among those of the stack, which orders them.</param>
    /// <param name="start">The trial's.</param>
    /// <param name="data">The trial's.</param>
    public StackMember(IRounds rounds, int index, LearnerStart start, FoldData data)
    {
        (_rounds, Index, Start, Data, Host) = (rounds, index, start, data, start.Network);
        Layers = [.. ((Network)start.Spec.Model.Resolve()).Layers];
        Draws = HostDraw.Start(Layers, start);
        Update = TorchOptimizer.Start(start.Training.Optimizer);
        _logits = start.Memory.TakeMatrix(start.Rows, ((Dense)Layers[^1]).Units);
        Ask(Wish.Join);
    }

    /// <summary>The model's number among those of the stack.</summary>
    public int Index { get; }

    /// <summary>What the learner is made from.</summary>
    public LearnerStart Start { get; }

    /// <summary>The fold.</summary>
    public FoldData Data { get; }

    /// <summary>The network with its first weights, and the weights that were fetched last.</summary>
    public LayerStack Host { get; }

    /// <summary>The layers' specs.</summary>
    public IReadOnlyList<LayerSpec> Layers { get; }

    /// <summary>What layers draw on the host, by the layer's place; null for those that draw nothing.</summary>
    public IReadOnlyList<HostDraw?> Draws { get; }

    /// <summary>The model's own part of the optimizer.</summary>
    public TorchOptimizer Update { get; }

    /// <summary>What is asked for.</summary>
    public Wish Wish { get; private set; }

    /// <summary>The rows, where logits are asked for.</summary>
    public Batch Batch { get; private set; } = null!;

    /// <summary>The gradient of the logits, where a step is asked for.</summary>
    public Matrix LogitGradient { get; private set; }

    /// <summary>Place among the stack's models.</summary>
    public int Place { get; set; }

    /// <summary>Whether every number was finite after the last step.</summary>
    public bool IsFinite { get; set; }

    /// <summary>Steps in which a gradient was changed, as fetched last.</summary>
    public long Clipped { get; set; }

    /// <summary>The layers that are left alone, as one word.</summary>
    public string Frozen => string.Join(' ', _frozen);

    public double LearningRate
    {
        get => Update.LearningRate;
        set => Update.LearningRate = value;
    }

    public long? ClippedSteps => Start.Training.Clipping is null ? null : Clipped;

    /// <summary>Made when it is first asked for: most trainings are never gone on with.</summary>
    public IReadOnlyList<float[]> Memory => _memory ??= [.. Enumerable.Range(0, Update.Memories).Select(_ => new float[Host.Parameters.Gradients.Length])];

    /// <summary>Whether a layer's own numbers are left alone for now.</summary>
    public bool Freezes(string layer) => _frozen.Contains(layer, StringComparer.Ordinal);

    /// <summary>Takes logits, row by row.</summary>
    public void Take(ReadOnlySpan<float> logits) => logits.CopyTo(_logits.Span);

    public Matrix Forward(Batch batch) => Logits(batch, Wish.Forward);

    public Matrix ForwardTraining(Batch batch, uint step)
    {
        foreach (var draw in Draws) draw?.Draw(batch.Rows.Length, step);
        return Logits(batch, Wish.ForwardTraining);
    }

    public bool Learn(Matrix logitGradient)
    {
        LogitGradient = logitGradient;
        Update.BeginStep();
        Ask(Wish.Learn);
        return IsFinite;
    }

    public void Freeze(IReadOnlyCollection<string> layers)
    {
        Host.Freeze(layers);
        _frozen = [.. layers];
    }

    public void Fetch() => Ask(Wish.Fetch);

    public void Load() => Ask(Wish.Load);

    public void FetchMemory() => Ask(Wish.FetchMemory);

    public void Resume(long steps)
    {
        for (var step = 0L; step < steps; step++) Update.BeginStep();
        Ask(Wish.Load);
        Ask(Wish.LoadMemory);
    }

    public void Dispose() => _rounds.Leave(this);

    private Matrix Logits(Batch batch, Wish wish)
    {
        Batch = batch;
        Ask(wish);
        return _logits.Slice(0, batch.Rows.Length);
    }

    private void Ask(Wish wish)
    {
        Wish = wish;
        _rounds.Ask(this);
    }
}
