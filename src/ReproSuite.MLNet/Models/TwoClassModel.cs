using Microsoft.ML;
using Microsoft.ML.Calibrators;
using ReproSuite.Numerics;

namespace ReproSuite.MLNet.Models;

/// <summary>Tells one class from the rest by a score x: p = 1 / (1 + e^(slope·x + offset)), so the logit is −(slope·x + offset), which no probability near 0 or 1 rounds away.</summary>
internal sealed class TwoClassModel(ITransformer transformer, PlattCalibrator calibrator, long parameters) : LibraryModel(outputs: 1, parameters)
{
    /// <inheritdoc/>
    public override void Write(IDataView rows, Matrix logits)
    {
        var row = 0;
        foreach (var logit in Logits(rows)) logits[row++, 0] = (float)logit;
    }

    /// <summary>The logits of all rows, in order.</summary>
    public IEnumerable<double> Logits(IDataView rows) => Scores<float>(transformer, rows).Select(score => -(calibrator.Slope * score + calibrator.Offset));
}
