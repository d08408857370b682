using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Count × (ln((1 + n) / (1 + df)) + 1) over n training rows of which df have the term, each row then of Euclidean length 1. Source: scikit-learn <c>TfidfVectorizer</c>.</summary>
[Spec("tf-idf"), Description("Terms of a text, weighted by how rare they are; rows of length 1. Fitted on the training rows.")]
public sealed record TfIdf(
    [Description("The most terms to keep; the most frequent ones of the training rows.")] [Bounds(Low = 1, High = 1_000_000)] int MaxFeatures = 10_000,
    [Description("Words to leave out.")] [OneOf(VectorizerSpec.None, VectorizerSpec.English)] string StopWords = VectorizerSpec.None,
    [Description("The rows that teach the vocabulary: left out, the training rows of the fold; all-train, the validation rows too, a leak to be studied.")] [OneOf(VectorizerSpec.AllTrain)] string? FitOn = null) : VectorizerSpec(MaxFeatures, StopWords, FitOn);
