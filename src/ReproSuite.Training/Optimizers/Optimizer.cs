using System.Diagnostics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Optimizers;

/// <summary>An update rule with its memory of earlier steps: elementwise over the flat buffers, so the vector form has the scalar form's bits.</summary>
internal abstract class Optimizer(OptimizerSpec spec)
{
    /// <summary>A fresh optimizer for a number of parameters, with its memory from the workspace.</summary>
    public static Optimizer Start(OptimizerSpec spec, int parameters, Workspace memory) => spec switch
    {
        Sgd sgd => new SgdOptimizer(sgd, parameters, memory),
        Adam adam => new AdamOptimizer(adam, parameters, memory),
        Adagrad adagrad => new AdagradOptimizer(adagrad, parameters, memory),
        Adadelta adadelta => new AdadeltaOptimizer(adadelta, parameters, memory),
        RmsProp rmsProp => new RmsPropOptimizer(rmsProp, parameters, memory),
        AdamW adamW => new AdamWOptimizer(adamW, parameters, memory),
        Adamax adamax => new AdamaxOptimizer(adamax, parameters, memory),
        Nadam nadam => new NadamOptimizer(nadam, parameters, memory),
        _ => throw new UnreachableException($"No optimizer for {spec.GetType().Name}."),
    };

    /// <summary>The rate of the next step; at first the spec's.</summary>
    public double LearningRate { get; set; } = spec.LearningRate;

    /// <summary>What it remembers of every parameter, array by array. Whatever else it remembers follows from how many steps have begun.</summary>
    public abstract IReadOnlyList<float[]> Memory { get; }

    /// <summary>Begins a step: works out what is the same for all parameters.</summary>
    public abstract void BeginStep();

    /// <summary>Makes the step for some parameters; several threads may do different ones at once.</summary>
    /// <param name="first">The number of the first of them.</param>
    /// <param name="weights">Their values; overwritten.</param>
    /// <param name="gradients">Their gradients.</param>
    /// <returns>Whether every one is still a finite number.</returns>
    public abstract bool Update(int first, Span<float> weights, ReadOnlySpan<float> gradients);
}
