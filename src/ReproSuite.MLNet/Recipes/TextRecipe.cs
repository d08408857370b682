using Microsoft.ML.TorchSharp;
using Microsoft.ML.TorchSharp.NasBert;
using ReproSuite.Core.Specs;
using ReproSuite.MLNet.Models;
using ReproSuite.MLNet.Rows;
using TorchSharp;

namespace ReproSuite.MLNet.Recipes;

/// <summary>Tunes NAS-BERT on the texts.</summary>
internal sealed class TextRecipe(TextClassification spec) : Recipe
{
    /// <inheritdoc/>
    public override LibraryModel Train(Library library)
    {
        using var weights = TextWeights.For(library.Context);
        torch.set_num_threads(library.Threads);
        torch.random.manual_seed(library.Seed); // for the layer on top, whose first weights ML.NET draws before it seeds anything
        var trained = library.Context.MulticlassClassification.Trainers.TextClassification(Options()).Fit(library.ByText());
        return new TextModel((TextClassificationTransformer)trained, library.Texts, library.Classes, weights.Sha256);
    }

    private TextClassificationTrainer.TextClassificationOptions Options() => new()
    {
        LabelColumnName = Column.Label,
        Sentence1ColumnName = Column.Text,
        MaxEpoch = spec.Passes,
        BatchSize = spec.Batch,
        LearningRate = [spec.LearningRate],
        WarmupRatio = 0.06,
        StartLearningRateRatio = 0.1,
        FinalLearningRateRatio = 0.9,
        AdamBetas = [0.9, 0.999],
        AdamEps = 1e-8,
        WeightDecay = 0,
        ClipNorm = 5,
        Dropout = 0.1,
        AttentionDropout = 0.1,
        ActivationDropout = 0,
        PoolerDropout = 0,
        DynamicDropout = false,
        FreezeEncoder = false,
        FreezeTransfer = false,
        LayerNormTraining = false,
        EncoderNormalizeBefore = true,
        ValidationSet = null,
    };
}
