namespace ReproSuite.Core.Specs;

/// <summary>A first step for texts: makes one feature of each of the most frequent terms of the training rows.</summary>
/// <remarks>
/// A term is a run of two or more letters, digits and underscores, lower-cased. The vocabulary is the <c>MaxFeatures</c> terms that occur most often in the
/// training rows, on a tie those that come first in ordinal order; its terms in ordinal order are the features. Rows are compressed: a term that a text does not
/// have costs nothing.
/// </remarks>
/// <param name="MaxFeatures">The most terms; fewer where the training rows have fewer.</param>
/// <param name="StopWords">Words that are never terms: <c>none</c>, or scikit-learn's 318 words of <c>english</c>.</param>
/// <param name="FitOn">Null: the training rows of the fold teach vocabulary and rarities. <c>all-train</c>: so do its validation rows, as when texts are vectorized before they are
/// split; what validation measures is then too good.</param>
public abstract record VectorizerSpec(int MaxFeatures, string StopWords, string? FitOn) : PreprocessingSpec
{
    /// <summary>The words that <see cref="StopWords"/> may be.</summary>
    public const string None = "none", English = "english";

    /// <summary>The word that <see cref="FitOn"/> may be.</summary>
    public const string AllTrain = "all-train";

    /// <summary>Whether validation rows teach too.</summary>
    public bool Leaks => FitOn == AllTrain;

    /// <inheritdoc/>
    public sealed override bool KeepsZeros => true;

    /// <inheritdoc/>
    public sealed override long Features(long inputs) => MaxFeatures;
}
