using ReproSuite.Numerics;
using ReproSuite.Training.Optimizers;

namespace ReproSuite.Training.Layers;

/// <summary>One layer at work. Its results are views of its own buffers, valid until it is used again.</summary>
internal abstract class Layer
{
    /// <summary>Output for an input [rows, in] in evaluation mode.</summary>
    public abstract Matrix Forward(Matrix x);

    /// <summary>Output in training mode; remembers what <see cref="Backward"/> needs, so x must stay until then.</summary>
    /// <param name="x">[rows, in].</param>
    /// <param name="step">Number of the optimizer update since the start of training, from 1.</param>
    public abstract Matrix ForwardTraining(Matrix x, uint step);

    /// <summary>Writes the gradients of the layer's own parameters and returns that of its input, [rows, in].</summary>
    /// <param name="dy">Gradient of the output of the last <see cref="ForwardTraining"/>; used as scratch space.</param>
    /// <param name="update">Given each gradient of the layer once it is final and its weights are no longer needed; null to compute gradients alone.</param>
    public abstract Matrix Backward(Matrix dy, ParameterUpdate? update = null);

    /// <summary>Output in training mode of a layer whose own weights are left alone; as <see cref="ForwardTraining"/> unless the layer knows better.</summary>
    public virtual Matrix ForwardFrozen(Matrix x, uint step) => ForwardTraining(x, step);

    /// <summary>The gradient of the input of the last <see cref="ForwardFrozen"/>.</summary>
    public virtual Matrix BackwardFrozen(Matrix dy, ParameterUpdate? update) => Backward(dy, update);

    /// <summary>The layer's penalty terms, for its present weights.</summary>
    public virtual double Penalty() => 0;

    /// <summary>Brings the weights back to where a constraint allows them, once a step has updated all of them.</summary>
    public virtual void Constrain()
    {
    }
}
