using ReproSuite.Numerics;
using ReproSuite.Training.Parameters;

namespace ReproSuite.Training.Optimizers;

/// <summary>One step of an optimizer, made piece by piece as soon as gradients are final, by the threads that computed them.</summary>
/// <remarks>An update is elementwise, so neither the pieces nor their order change a bit.</remarks>
internal sealed class ParameterUpdate(ParameterBuffer parameters, Optimizer optimizer)
{
    private int _broken;

    /// <summary>Begins the next step.</summary>
    public void Begin()
    {
        _broken = 0;
        optimizer.BeginStep();
    }

    /// <summary>Updates a whole tensor by its gradients.</summary>
    public void Apply(Tensor tensor) => Apply(tensor, 0, tensor.Gradients);

    /// <summary>Updates some rows of a tensor, unless it is frozen; several threads may do different ones at once.</summary>
    public void Apply(Tensor tensor, int firstRow, Matrix gradients)
    {
        if (tensor.IsFrozen) return;
        var first = tensor.First + firstRow * tensor.Weights.Columns;
        if (!optimizer.Update(first, parameters.Weights.AsSpan(first, gradients.Span.Length), gradients.Span)) Interlocked.Increment(ref _broken);
    }

    /// <summary>Ends the step: whether every number that training changes is still finite.</summary>
    public bool End() => _broken == 0 && Finiteness.Of(parameters.Moving);
}
