using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Losses;

namespace ReproSuite.Training;

/// <summary>Judges a model that a library trained, by the code that judges networks.</summary>
/// <remarks>A row's loss is −log of the probability of its class, whatever loss the suite names for its networks.</remarks>
internal static class TrainedModel
{
    /// <summary>The outcome of a trial without epochs: completed, or diverged where a loss is not finite.</summary>
    /// <param name="model">Trained; one output for two classes, else one per class.</param>
    /// <param name="parameters">How many numbers training chose.</param>
    /// <param name="spec">The trial.</param>
    /// <param name="data">Its fold.</param>
    /// <param name="cancellation">Checked at every batch of rows.</param>
    public static TrialOutcome Judge(IModel model, long parameters, TrialSpec spec, FoldData data, CancellationToken cancellation)
    {
        using var memory = new Workspace();
        var largestPart = Math.Max(data.Train.Count, Math.Max(data.Validation.Count, data.Test.Count));
        var rows = Math.Min(Trainer.EvaluationRows, largestPart);
        Loss loss = data.Classes == 2 ? new BinaryCrossEntropyLoss(rows, memory) : new CrossEntropyLoss(rows, data.Classes, memory);
        var evaluator = new Evaluator(model, loss, new Batch(rows, data.Train.Features, memory), rows, data.Classes, memory.Take<double>(largestPart), memory);
        var trained = new TrialOutcome(TrialStatus.Completed, "", [], 0, 0, 0, parameters, [], "", "", null, null, null);
        var judged = evaluator.Complete(trained, data, spec.Training, cancellation);
        return judged is { Train.Loss: var train } && double.IsFinite(train) && double.IsFinite(judged.Validation?.Loss ?? 0) && double.IsFinite(judged.Test?.Loss ?? 0)
            ? judged
            : trained with { Status = TrialStatus.Diverged, Reason = "a loss of the trained model was not a finite number." };
    }
}
