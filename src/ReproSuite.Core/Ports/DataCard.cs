using System.Text.Json.Serialization;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Ports;

/// <summary>What a reader of a report should know about a data set.</summary>
/// <param name="Name">As suites name it.</param>
/// <param name="Title">As people call it.</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="Source">Address or citation.</param>
/// <param name="Licence">Terms of use.</param>
/// <param name="KnownIssues">What is wrong with it, if anything is known.</param>
/// <param name="Features">Numbers per sample; 0 when samples are texts, which get their features from a vectorizer.</param>
/// <param name="ImageWidth">Width in pixels, or 0 when samples are not images.</param>
/// <param name="ClassNames">One per class; none where the target is a number.</param>
/// <param name="TrainCounts">Training rows per class, after the suite's choice of rows; of a numeric target all in one.</param>
/// <param name="TestCounts">Test rows per class, after the suite's choice of rows; of a numeric target all in one.</param>
/// <param name="Points">The training rows where they can be drawn: at most 500 of one feature or two; else null.</param>
/// <param name="Repeated">Rows that occur more than once; null in what an earlier release read.</param>
public sealed record DataCard(
    string Name,
    string Title,
    string Description,
    string Source,
    string Licence,
    string KnownIssues,
    int Features,
    int ImageWidth,
    EquatableList<string> ClassNames,
    EquatableList<long> TrainCounts,
    EquatableList<long> TestCounts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EquatableList<DataPoint>? Points = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RepeatedRows? Repeated = null)
{
    /// <summary>Whether samples are texts.</summary>
    [JsonIgnore]
    public bool IsText => Features == 0;

    /// <summary>Whether what is to be predicted is a number.</summary>
    [JsonIgnore]
    public bool HasNumericTarget => ClassNames.Count == 0;

    /// <summary>Planes of an image, one after another as stored: 1 of grey ones, 3 (red, green, blue) of colour; 0 when samples are not images. Images are square.</summary>
    [JsonIgnore]
    public int Channels => ImageWidth == 0 ? 0 : Features / (ImageWidth * ImageWidth);

    /// <summary>Features per sample after preprocessing; of texts, the most that there can be.</summary>
    public long FeaturesAfter(EquatableList<PreprocessingSpec> steps) => steps.Aggregate((long)Features, (features, step) => step.Features(features));

    /// <summary>RPR0217: why these steps cannot be applied to samples of this kind; null when they can.</summary>
    public Fault? Misfit(EquatableList<PreprocessingSpec> steps)
    {
        var vectorizer = steps.FirstOrDefault(step => step is VectorizerSpec);
        if (IsText == vectorizer is not null) return null;
        var words = string.Join(", ", SpecShape.Of(typeof(PreprocessingSpec)).Cases.Where(kind => kind.Type.IsSubclassOf(typeof(VectorizerSpec))).Select(kind => kind.Name));
        var message = vectorizer is null
            ? $"{Name} holds texts, which have no numbers yet. Begin preprocessing with one of: {words}."
            : $"{SpecShape.Of(vectorizer.GetType()).Name} reads texts, but {Name} holds numbers. Drop the step.";
        return new Fault("RPR0217", message) { Key = "preprocessing" };
    }
}
