using ReproSuite.Numerics;
using ReproSuite.Training.Clipping;
using ReproSuite.Training.Layers;
using ReproSuite.Training.Optimizers;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Learners;

/// <summary>The exact engine's learner: managed kernels on the parameters themselves. Allocates nothing.</summary>
internal sealed class HostLearner(LayerStack network, Optimizer optimizer) : ILearner
{
    private readonly ParameterUpdate _update = new(network.Parameters, optimizer);

    /// <summary>The learner that a trial asks for.</summary>
    public static ILearner Start(LearnerStart start) => new HostLearner(start.Network, Optimizer.Start(start.Training.Optimizer, start.Network.Parameters.Gradients.Length, start.Memory))
    {
        Clipper = start.Training.Clipping is { } clipping ? new Clipper(clipping) : null,
        Pruning = start.Pruning,
    };

    /// <summary>What clips the gradients; null to clip nothing.</summary>
    public Clipper? Clipper { get; init; }

    /// <summary>Weights that stay zero; null where none do.</summary>
    public Pruning? Pruning { get; init; }

    public IReadOnlyList<float[]> Memory => optimizer.Memory;

    public long? ClippedSteps => Clipper?.ClippedSteps;

    public double LearningRate
    {
        get => optimizer.LearningRate;
        set => optimizer.LearningRate = value;
    }

    public Matrix Forward(Batch batch) => batch.Sparse is { } sparse ? network.Forward(sparse) : network.Forward(batch.Features);

    public Matrix ForwardTraining(Batch batch, uint step) => batch.Sparse is { } sparse ? network.ForwardTraining(sparse, step) : network.ForwardTraining(batch.Features, step);

    public bool Learn(Matrix logitGradient)
    {
        _update.Begin();
        if (Clipper is null) network.Backward(logitGradient, _update);
        else UpdateClipped(logitGradient, Clipper);
        network.Constrain();
        if (!_update.End()) return false;
        Pruning?.Apply();
        return true;
    }

    public void Freeze(IReadOnlyCollection<string> layers) => network.Freeze(layers);

    public void Fetch()
    {
    }

    public void Load()
    {
    }

    public void FetchMemory()
    {
    }

    public void Resume(long steps)
    {
        for (var step = 0L; step < steps; step++) optimizer.BeginStep();
    }

    public void Dispose()
    {
    }

    /// <summary>A norm needs whole gradients, so all are computed before the first weight moves.</summary>
    private void UpdateClipped(Matrix gradient, Clipper clipper)
    {
        network.Backward(gradient);
        var tensors = network.Parameters.TrainedTensors;
        clipper.Clip(tensors);
        for (var i = 0; i < tensors.Count; i++) _update.Apply(tensors[i]);
    }
}
