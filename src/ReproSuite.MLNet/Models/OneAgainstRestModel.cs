using Microsoft.ML;
using ReproSuite.Numerics;

namespace ReproSuite.MLNet.Models;

/// <summary>One model per class against the rest: the probability of a class is its own model's, divided by the sum over all classes.</summary>
/// <remarks>
/// A logit is the logarithm of the model's probability, log 1 / (1 + e^−z) = min(z, 0) − log(1 + e^−|z|): the softmax of those is this quotient.
/// Source: Rifkin and Klautau 2004; ML.NET's OneVersusAll with probabilities gives the same.
/// </remarks>
internal sealed class OneAgainstRestModel(IReadOnlyList<TwoClassModel> models) : LibraryModel(models.Count, models.Sum(model => model.Parameters))
{
    /// <inheritdoc/>
    public override void Write(IDataView rows, Matrix logits)
    {
        for (var label = 0; label < models.Count; label++)
        {
            var row = 0;
            foreach (var z in models[label].Logits(rows)) logits[row++, label] = (float)(Math.Min(z, 0) - Det.LogDouble(1 + Det.ExpDouble(-Math.Abs(z))));
        }
    }
}
