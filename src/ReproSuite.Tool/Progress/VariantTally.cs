using System.Globalization;
using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;

namespace ReproSuite.Tool.Progress;

/// <summary>How far one variant has come.</summary>
internal sealed class VariantTally(string name, int total, int done)
{
    private readonly List<double> _losses = [];
    private string _trial = "";
    private string _now = "";
    private double _sum;
    private int _count;

    public string Name => name;

    public int Total => total;

    public int Done { get; private set; } = done;

    public int Lost { get; private set; }

    /// <summary>Validation losses of the trial last heard of; training losses where no row validates.</summary>
    public IReadOnlyList<double> Losses => _losses;

    /// <summary>The epoch in training, how far a search is, or the mean validation accuracy so far; of predicted numbers the loss.</summary>
    public string Now => _now;

    public void Watch(Trial trial, EpochRecord epoch)
    {
        if (_trial != trial.Name) _losses.Clear();
        _trial = trial.Name;
        _losses.Add((epoch.Validation ?? epoch.Train).Loss);
        _now = string.Create(CultureInfo.InvariantCulture, $"epoch {epoch.Epoch}/{trial.Spec.Training.Epochs}");
    }

    /// <summary>Trials of searches and earlier trainings are on their way.</summary>
    public void Watch(BehindProgress progress) =>
        _now = string.Create(CultureInfo.InvariantCulture, $"{(progress.IsSearch ? "search" : "earlier")} {progress.Done}/{progress.Done + progress.Left}");

    public void Finish(TrialRecord record)
    {
        Done++;
        if (record.Outcome.Status != TrialStatus.Completed) Lost++;
        if (record.Outcome.Validation is not { } validation) return;
        _sum += validation.Confusion?.Accuracy ?? validation.Loss;
        _count++;
        _now = string.Create(CultureInfo.InvariantCulture, $"val {_sum / _count:F3}");
    }

    public VariantTally Copy()
    {
        var copy = new VariantTally(name, total, Done) { Lost = Lost, _now = _now };
        copy._losses.AddRange(_losses);
        return copy;
    }
}
