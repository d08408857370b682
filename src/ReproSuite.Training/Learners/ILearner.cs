using ReproSuite.Numerics;

namespace ReproSuite.Training.Learners;

/// <summary>The network of one trial where it is computed: in this process for the exact engine, on a device for others.</summary>
/// <remarks>Losses, orders of rows, callbacks, judgements and records are the same whatever the learner: it turns rows into logits, and gradients of logits into new weights.</remarks>
internal interface ILearner : IModel, IDisposable
{
    /// <summary>The rate of the next steps; at first the optimizer's own.</summary>
    double LearningRate { get; set; }

    /// <summary>Steps in which clipping changed a gradient; null where nothing is clipped.</summary>
    long? ClippedSteps { get; }

    /// <summary>What the optimizer remembers of every parameter, array by array, on the host: as of the last <see cref="FetchMemory"/>. Whatever else it remembers follows from how many steps have begun.</summary>
    IReadOnlyList<float[]> Memory { get; }

    /// <summary>Logits of the gathered rows in training mode, like those of <see cref="IModel.Forward"/>.</summary>
    /// <param name="batch">Must stay as it is until <see cref="Learn"/>.</param>
    /// <param name="step">Number of the update since the start of training, from 1.</param>
    Matrix ForwardTraining(Batch batch, uint step);

    /// <summary>Makes the step that follows the last <see cref="ForwardTraining"/>.</summary>
    /// <param name="logitGradient">Of the batch's loss, [rows, outputs]; used as scratch space.</param>
    /// <returns>Whether every number that training changes is still finite.</returns>
    bool Learn(Matrix logitGradient);

    /// <summary>Leaves the weights of these layers alone from now on, and of no others.</summary>
    void Freeze(IReadOnlyCollection<string> layers);

    /// <summary>Brings the weights to the host's parameters, where the trial looks at them between epochs.</summary>
    void Fetch();

    /// <summary>Takes the weights from the host's parameters, after something else has changed them.</summary>
    void Load();

    /// <summary>Brings the optimizer's memory to the host.</summary>
    void FetchMemory();

    /// <summary>Goes to where another training stood: takes the weights and the optimizer's memory from the host.</summary>
    /// <param name="steps">How many that training had made.</param>
    void Resume(long steps);
}
