using ReproSuite.Core;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;
using ReproSuite.Numerics;
using ReproSuite.Training.Learners;
using ReproSuite.Training.Losses;

namespace ReproSuite.Training;

/// <summary>Judges a model as it is at present on a part of the data, in evaluation mode.</summary>
/// <remarks>
/// Rows are taken in ascending order, <c>batchRows</c> at a time. A row's outputs do not depend on its company, and means are taken over
/// all rows at once, so the batch size changes nothing but memory and speed.
/// </remarks>
internal sealed class Evaluator(IModel model, Loss loss, Batch batch, int batchRows, int classes, double[] losses, Workspace memory)
{
    private readonly int[] _predicted = memory.Take<int>(batchRows);
    private readonly double[] _distances = loss is ClassLoss ? [] : memory.Take<double>(losses.Length);

    /// <summary>A completed trial's outcome with all that is judged at its end.</summary>
    public TrialOutcome Complete(TrialOutcome trained, FoldData data, TrainingSpec training, CancellationToken cancellation) => trained with
    {
        Train = Judge(data.Train, cancellation),
        Validation = data.Validation.Count == 0 ? null : Judge(data.Validation, cancellation),
        Test = data.Test.Count == 0 ? null : Judge(data.Test, cancellation),
        Drawing = training.Draw == true && data.Grid is { } grid ? Draw(grid, cancellation) : null,
        Misclassified = training.Misclassified == true && data.Test.Count > 0 ? Misclassified(data.Test, cancellation) : null,
    };

    /// <summary>Mean loss without penalties, and who was taken for whom or how far numbers lie from their targets.</summary>
    public Evaluation Judge(Samples part, CancellationToken cancellation)
    {
        var counts = new long[classes * classes];
        for (var start = 0; start < part.Count; start += batchRows)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = part.Rows.AsSpan(start, Math.Min(batchRows, part.Count - start));
            var outputs = Forward(part, rows);
            loss.Rows(outputs, batch.Truth, losses.AsSpan(start, rows.Length));
            if (loss is ClassLoss classLoss) Count(classLoss, outputs, counts);
            else Measure(outputs, _distances.AsSpan(start, rows.Length));
        }
        var mean = Loss.Mean(losses.AsSpan(0, part.Count));
        return loss is ClassLoss
            ? new Evaluation(mean, new ConfusionMatrix(classes, counts.ToEquatableList()))
            : new Evaluation(mean, Errors: Errors(part, _distances.AsSpan(0, part.Count)));
    }

    /// <summary>What the present weights answer at the points of a grid; null when an answer is not a finite number.</summary>
    public Drawing? Draw(DrawnGrid grid, CancellationToken cancellation)
    {
        var answers = new float[grid.Points.Count];
        for (var start = 0; start < answers.Length; start += batchRows)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = grid.Points.Rows.AsSpan(start, Math.Min(batchRows, answers.Length - start));
            loss.Answer(Forward(grid.Points, rows), answers.AsSpan(start, rows.Length));
        }
        return Array.TrueForAll(answers, float.IsFinite) ? new Drawing(grid.Axes, answers.ToEquatableList()) : null;
    }

    /// <summary>The rows of a part that the present weights take for another class.</summary>
    public EquatableList<MisclassifiedRows> Misclassified(Samples part, CancellationToken cancellation)
    {
        var predicted = new int[part.Count];
        for (var start = 0; start < part.Count; start += batchRows)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = part.Rows.AsSpan(start, Math.Min(batchRows, part.Count - start));
            ((ClassLoss)loss).Predict(Forward(part, rows), predicted.AsSpan(start, rows.Length));
        }
        return MisclassifiedRows.Of(Array.ConvertAll(part.Rows, row => part.Labels[row]), predicted);
    }

    private Matrix Forward(Samples part, ReadOnlySpan<int> rows)
    {
        batch.Gather(part, rows);
        return model.Forward(batch);
    }

    private void Count(ClassLoss classLoss, Matrix logits, long[] counts)
    {
        classLoss.Predict(logits, _predicted);
        for (var i = 0; i < logits.Rows; i++) counts[batch.Labels[i] * classes + _predicted[i]]++;
    }

    private void Measure(Matrix outputs, Span<double> distances)
    {
        var targets = batch.Truth.Targets;
        for (var row = 0; row < outputs.Rows; row++) distances[row] = (double)outputs[row, 0] - targets[row];
    }

    /// <summary>Each figure is a mean in double, summed by the tree of <see cref="Reduction"/>: of d·d, of |d| and of (t − mean t)².</summary>
    private static TargetErrors Errors(Samples part, ReadOnlySpan<double> distances)
    {
        var terms = new double[part.Count];
        for (var i = 0; i < terms.Length; i++) terms[i] = distances[i] * distances[i];
        var squared = Loss.Mean(terms);
        for (var i = 0; i < terms.Length; i++) terms[i] = Math.Abs(distances[i]);
        var absolute = Loss.Mean(terms);
        for (var i = 0; i < terms.Length; i++) terms[i] = part.Targets![part.Rows[i]];
        var mean = Loss.Mean(terms);
        for (var i = 0; i < terms.Length; i++) terms[i] = (terms[i] - mean) * (terms[i] - mean);
        return new TargetErrors(squared, absolute, Loss.Mean(terms));
    }
}
