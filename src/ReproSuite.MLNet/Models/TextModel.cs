using System.Runtime.CompilerServices;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.TorchSharp;
using Microsoft.ML.TorchSharp.NasBert;
using ReproSuite.MLNet.Rows;
using ReproSuite.Numerics;
using ReproSuite.Training;
using TorchSharp;

namespace ReproSuite.MLNet.Models;

/// <summary>A tuned transformer: its scores are logits; of two classes their difference is the one logit, since the softmax of two is the sigmoid of it.</summary>
internal sealed class TextModel(TextClassificationTransformer transformer, IReadOnlyList<byte[]> texts, int classes, string initialWeights)
    : LibraryModel(classes == 2 ? 1 : classes, Trained(Network(transformer)))
{
    /// <inheritdoc/>
    public override string InitialWeights { get; } = initialWeights;

    /// <inheritdoc/>
    public override void Write(IDataView rows, Matrix logits)
    {
        var row = 0;
        foreach (var score in Scores<VBuffer<float>>(transformer, rows))
        {
            var scores = score.GetValues();
            if (classes == 2) logits[row, 0] = scores[1] - scores[0];
            else scores.CopyTo(logits.Row(row));
            row++;
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => transformer.Dispose();

    /// <inheritdoc/>
    protected override Column Read(Batch batch) => Column.Of(texts);

    private static long Trained(torch.nn.Module network) => network.parameters().Where(tensor => tensor.requires_grad).Sum(tensor => tensor.numel());

    /// <summary>ML.NET has it, but not for everyone.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "Model")]
    private static extern ref torch.nn.Module Network(TorchSharpBaseTransformer<uint, long> transformer);
}
