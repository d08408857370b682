using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>1 where the text has the term. Source: scikit-learn <c>CountVectorizer(binary=True)</c>, but the most frequent terms are told by their count, not by the number of texts.</summary>
[Spec("multi-hot"), Description("1 for each term that a text has; the vocabulary is fitted on the training rows.")]
public sealed record MultiHot(
    [Description("The most terms to keep; the most frequent ones of the training rows.")] [Bounds(Low = 1, High = 1_000_000)] int MaxFeatures = 10_000,
    [Description("Words to leave out.")] [OneOf(VectorizerSpec.None, VectorizerSpec.English)] string StopWords = VectorizerSpec.None,
    [Description("The rows that teach the vocabulary: left out, the training rows of the fold; all-train, the validation rows too, a leak to be studied.")] [OneOf(VectorizerSpec.AllTrain)] string? FitOn = null) : VectorizerSpec(MaxFeatures, StopWords, FitOn);
