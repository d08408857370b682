using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>A transformer that was trained on other texts before and is tuned to tell the classes of these: ML.NET's TextClassification, which is NAS-BERT with a layer on top.</summary>
/// <remarks>
/// Reads the first 511 tokens of a text as it is stored, in the byte pairs of RoBERTa; what preprocessing makes of texts is not looked at. Adam on the sum of the losses of a batch, at a rate that rises from a tenth of <paramref name="LearningRate"/>
/// over the first 6 % of the steps and falls in a straight line to nine tenths of it, gradients clipped to a norm of 5, dropout 0.1: ML.NET's own values. Rows come in one random order, the same in every pass, and with the same dropout masks: ML.NET seeds each pass alike.
/// Source: Xu et al. 2021 (NAS-BERT).
/// </remarks>
/// <param name="Passes">Passes over the training rows.</param>
/// <param name="Batch">Rows of a step.</param>
/// <param name="LearningRate">The highest rate.</param>
/// <param name="Weights">SHA-256 of the file that it starts from, in lower-case hexadecimal digits; null for whatever file is there.</param>
[Spec("text-classification"), Description("A pretrained transformer (NAS-BERT) tuned on the texts themselves by ML.NET; engine mlnet.")]
public sealed record TextClassification(
    [Description("Passes over the training rows.")] [Bounds(Low = 1, High = 10_000)] int Passes = 10,
    [Description("Rows of a step.")] [Bounds(Low = 1, High = 65536)] int Batch = 32,
    [Description("The highest learning rate.")] [Bounds(Low = 0, LowOpen = true)] double LearningRate = 1e-4,
    [Description("SHA-256 of the file of weights that it starts from; left out, whatever file is there.")] string? Weights = null) : LibraryModelSpec, IChecked
{
    private const int DigestLength = 64;

    /// <summary>Tokens of a long text; others are padded to the longest of their batch.</summary>
    private const double Tokens = 512;

    /// <summary>Weights that every token meets; the tables of its vocabulary are looked up.</summary>
    private const double WeightsPerToken = 1.25e6;

    /// <inheritdoc/>
    public override bool ReadsTexts => true;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Weights is not null && (Weights.Length != DigestLength || !Weights.All(char.IsAsciiHexDigitLower)))
            yield return ("weights", $"weights must be a SHA-256, {DigestLength} lower-case hexadecimal digits. Given: \"{Weights}\".");
    }

    /// <inheritdoc/>
    public override double ProductsPerRow(double features, int classes) => 3 * Passes * Tokens * WeightsPerToken;
}
