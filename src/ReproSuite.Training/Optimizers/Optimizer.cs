using System.Diagnostics;
using ReproSuite.Core.Specs;

namespace ReproSuite.Training.Optimizers;

/// <summary>An update rule with its memory of earlier steps: elementwise over the flat buffers, so the vector form has the scalar form's bits.</summary>
internal abstract class Optimizer
{
    /// <summary>A fresh optimizer for a number of parameters.</summary>
    public static Optimizer Start(OptimizerSpec spec, int parameters) => spec switch
    {
        Sgd sgd => new SgdOptimizer(sgd, parameters),
        Adam adam => new AdamOptimizer(adam, parameters),
        _ => throw new UnreachableException($"No optimizer for {spec.GetType().Name}."),
    };

    /// <summary>The rate of the last step.</summary>
    public abstract double LearningRate { get; }

    /// <summary>Makes one step.</summary>
    /// <returns>Whether every weight is still a finite number.</returns>
    public abstract bool Update(Span<float> weights, ReadOnlySpan<float> gradients);
}
