using Microsoft.ML;
using Microsoft.ML.Data;
using ReproSuite.Numerics;

namespace ReproSuite.MLNet.Models;

/// <summary>A model of several classes whose scores are probabilities; a logit is their logarithm.</summary>
/// <remarks>A probability that is 0 in float counts as the smallest float above 0, 2^−149: a row costs 103.3 at the most.</remarks>
internal sealed class SoftmaxModel(ITransformer transformer, int classes, long parameters) : LibraryModel(classes, parameters)
{
    /// <inheritdoc/>
    public override void Write(IDataView rows, Matrix logits)
    {
        var row = 0;
        foreach (var score in Scores<VBuffer<float>>(transformer, rows))
        {
            var label = 0;
            foreach (var probability in score.DenseValues()) logits[row, label++] = (float)Det.LogDouble(Math.Max(probability, float.Epsilon));
            row++;
        }
    }
}
