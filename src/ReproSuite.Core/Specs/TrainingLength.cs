using System.Globalization;

namespace ReproSuite.Core.Specs;

/// <summary>A stretch of training, written <c>10 epochs</c> or <c>1000 steps</c>; an epoch has as many steps as this fold's training part has batches.</summary>
public readonly record struct TrainingLength(int Count, TrainingUnit Unit)
{
    private const char Space = ' ';

    /// <summary>So many epochs.</summary>
    public static TrainingLength OfEpochs(int count) => new(count, TrainingUnit.Epochs);

    /// <summary>Reads a whole number above 0 and its unit.</summary>
    public static bool TryParse(string text, out TrainingLength length)
    {
        length = default;
        var parts = text.Split(Space);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0) return false;
        TrainingUnit? unit = parts[1] switch { "epoch" or "epochs" => TrainingUnit.Epochs, "step" or "steps" => TrainingUnit.Steps, _ => null };
        if (unit is null) return false;
        length = new TrainingLength(count, unit.Value);
        return true;
    }

    /// <summary>The length in steps.</summary>
    /// <param name="stepsPerEpoch">Batches of the training part, the last and smaller one included.</param>
    public long Steps(long stepsPerEpoch) => Unit == TrainingUnit.Epochs ? Count * stepsPerEpoch : Count;

    /// <summary><c>1 epoch</c>, <c>10 epochs</c>, <c>1000 steps</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} {(Unit == TrainingUnit.Epochs ? "epoch" : "step")}{(Count == 1 ? "" : "s")}");
}
