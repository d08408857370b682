using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>How often the text has the term. Source: scikit-learn <c>CountVectorizer</c>.</summary>
[Spec("count"), Description("How often a text has each term; the vocabulary is fitted on the training rows.")]
public sealed record TermCount(
    [Description("The most terms to keep; the most frequent ones of the training rows.")] [Bounds(Low = 1, High = 1_000_000)] int MaxFeatures = 10_000,
    [Description("Words to leave out.")] [OneOf(VectorizerSpec.None, VectorizerSpec.English)] string StopWords = VectorizerSpec.None,
    [Description("The rows that teach the vocabulary: left out, the training rows of the fold; all-train, the validation rows too, a leak to be studied.")] [OneOf(VectorizerSpec.AllTrain)] string? FitOn = null) : VectorizerSpec(MaxFeatures, StopWords, FitOn);
