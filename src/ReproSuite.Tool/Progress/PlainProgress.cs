using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Tool.Progress;

/// <summary>One line for every finished trial and for every finished wave of trials that only others need, for logs.</summary>
internal sealed class PlainProgress(TextWriter output, int total) : IProgressDisplay
{
    private readonly Lock _gate = new();
    private int _finished;

    public void During(Action run) => run();

    public void Started(Trial trial)
    {
    }

    public void Epoch(Trial trial, EpochRecord epoch)
    {
    }

    public void Finished(Trial trial, TrialRecord record, TimeSpan duration)
    {
        lock (_gate)
        {
            _finished++;
            var width = total.ToString(CultureInfo.InvariantCulture).Length;
            var count = _finished.ToString(CultureInfo.InvariantCulture).PadLeft(width);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{count}/{total}] {trial.Name}  {Ending(record.Outcome)}  {duration.TotalSeconds:F1} s"));
        }
    }

    /// <summary>A line at the end of every wave; single trials are too many.</summary>
    public void Behind(BehindProgress progress)
    {
        if (!progress.EndsWave) return;
        var (one, many) = progress.IsSearch ? ("trial of searches", "trials of searches") : ("earlier training", "earlier trainings");
        lock (_gate) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{progress.Variant}: {progress.Done} {(progress.Done == 1 ? one : many)} done, {progress.Left} to go"));
    }

    public void Note(string line)
    {
        lock (_gate) output.WriteLine(line);
    }

    private static string Ending(TrialOutcome outcome) => outcome.Status switch
    {
        TrialStatus.Completed when outcome.Validation is { } validation =>
            string.Create(CultureInfo.InvariantCulture, $"val {(validation.Confusion is not null ? "accuracy" : "loss")} {validation.Confusion?.Accuracy ?? validation.Loss:F4}{(outcome.Epochs.Count > 0 ? $"  {Heading.Count(outcome.Epochs.Count, "epoch")}" : "")}"),
        TrialStatus.Diverged => $"DIVERGED: {outcome.Reason}",
        TrialStatus.Failed => $"FAILED: {outcome.Reason}",
        _ => "completed",
    };
}
