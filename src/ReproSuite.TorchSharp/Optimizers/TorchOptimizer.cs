using System.Diagnostics;
using ReproSuite.Core.Specs;
using static TorchSharp.torch;

namespace ReproSuite.TorchSharp.Optimizers;

/// <summary>An update rule in the form of Keras: what is one model's own, in numbers, and what is done to all models of a stack at once, on tensors.</summary>
/// <remarks>Written out, since torch.optim has other rules under the same names: where epsilon stands, what starts at 0, when the rate comes in.</remarks>
internal abstract class TorchOptimizer(OptimizerSpec spec)
{
    /// <summary>A fresh optimizer of one model.</summary>
    public static TorchOptimizer Start(OptimizerSpec spec) => spec switch
    {
        Sgd sgd => new TorchSgd(sgd),
        Adam adam => new TorchAdam(adam),
        AdamW adamW => new TorchAdamW(adamW),
        Adamax adamax => new TorchAdamax(adamax),
        Nadam nadam => new TorchNadam(nadam),
        Adagrad adagrad => new TorchAdagrad(adagrad),
        Adadelta adadelta => new TorchAdadelta(adadelta),
        RmsProp rmsProp => new TorchRmsProp(rmsProp),
        _ => throw new UnreachableException($"No optimizer for {spec.GetType().Name}."),
    };

    /// <summary>Whether a spec has an optimizer here.</summary>
    public static bool Maps(OptimizerSpec spec) => spec is Sgd or Adam or AdamW or Adamax or Nadam or Adagrad or Adadelta or RmsProp;

    /// <summary>The rate of the model's next step; at first the spec's.</summary>
    public double LearningRate { get; set; } = spec.LearningRate;

    /// <summary>How many numbers it remembers of every parameter.</summary>
    public abstract int Memories { get; }

    /// <summary>What each of them is at first.</summary>
    public virtual double Remembered => 0;

    /// <summary>Begins a step of the model: works out what is the same for all its parameters.</summary>
    public virtual void BeginStep()
    {
    }

    /// <summary>What the rule needs of the model in this step: the factors of <see cref="Update"/>.</summary>
    public abstract float[] Factors();

    /// <summary>The rule, in place; any model's optimizer does it for all, since they have one spec but for the rate.</summary>
    /// <param name="weights">[models, numbers].</param>
    /// <param name="gradient">Likewise; used as scratch space.</param>
    /// <param name="memory">Likewise, each.</param>
    /// <param name="factors">[models, 1] each.</param>
    public abstract void Update(Tensor weights, Tensor gradient, Tensor[] memory, Tensor[] factors);

    /// <summary>m = m + (x − m)·(1 − β), in place.</summary>
    protected static Tensor Follow(Tensor moment, Tensor x, double beta) => moment.add_(x - moment, Scalars.Of((float)(1 - beta)));
}
