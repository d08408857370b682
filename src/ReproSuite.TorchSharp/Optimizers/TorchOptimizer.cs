using System.Diagnostics;
using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>An update rule in the form of Keras, on flat tensors, with its memory of earlier steps.</summary>
/// <remarks>Written out, since torch.optim has other rules under the same names: where epsilon stands, what starts at 0, when the rate comes in.</remarks>
internal abstract class TorchOptimizer(OptimizerSpec spec, int parameters, Device device, int memories) : IDisposable
{
    private readonly Tensor[] _memory = [.. Enumerable.Range(0, memories).Select(_ => zeros(parameters, device: device).DetachFromDisposeScope())];

    /// <summary>A fresh optimizer for a number of parameters.</summary>
    public static TorchOptimizer Start(OptimizerSpec spec, int parameters, Device device) => spec switch
    {
        Sgd sgd => new TorchSgd(sgd, parameters, device),
        Adam adam => new TorchAdam(adam, parameters, device),
        AdamW adamW => new TorchAdamW(adamW, parameters, device),
        Adamax adamax => new TorchAdamax(adamax, parameters, device),
        Nadam nadam => new TorchNadam(nadam, parameters, device),
        Adagrad adagrad => new TorchAdagrad(adagrad, parameters, device),
        Adadelta adadelta => new TorchAdadelta(adadelta, parameters, device),
        RmsProp rmsProp => new TorchRmsProp(rmsProp, parameters, device),
        _ => throw new UnreachableException($"No optimizer for {spec.GetType().Name}."),
    };

    /// <summary>Whether a spec has an optimizer here.</summary>
    public static bool Maps(OptimizerSpec spec) => spec is Sgd or Adam or AdamW or Adamax or Nadam or Adagrad or Adadelta or RmsProp;

    /// <summary>The rate of the next step; at first the spec's.</summary>
    public double LearningRate { get; set; } = spec.LearningRate;

    /// <summary>Begins a step: works out what is the same for all parameters.</summary>
    public virtual void BeginStep()
    {
    }

    /// <summary>Makes the step for some parameters.</summary>
    /// <param name="flat">All of them; overwritten.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="gradient">Their gradients, in one dimension; used as scratch space.</param>
    public void Update(Tensor flat, int first, Tensor gradient) =>
        Update(flat.narrow(0, first, gradient.numel()), gradient, [.. _memory.Select(memory => memory.narrow(0, first, gradient.numel()))]);

    public void Dispose()
    {
        foreach (var memory in _memory) memory.Dispose();
    }

    /// <summary>One number for all of a memory to start from, in place of 0.</summary>
    protected void Begin(int memory, double value) => _memory[memory].fill_(value);

    /// <summary>The rule, in place.</summary>
    protected abstract void Update(Tensor weights, Tensor gradient, Tensor[] memory);
}
