using ReproSuite.Numerics;

namespace ReproSuite.Training.Learners;

/// <summary>A model as far as it is judged: it turns rows into logits.</summary>
internal interface IModel
{
    /// <summary>Logits of the gathered rows in evaluation mode, [rows, outputs]: one per class, or the one of the second of two classes; valid until the next call.</summary>
    Matrix Forward(Batch batch);
}
