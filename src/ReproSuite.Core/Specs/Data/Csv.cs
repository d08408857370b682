using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>A table in a CSV file with a header: a column of classes, the others numbers or categories.</summary>
/// <remarks>
/// RFC 4180: cells between commas, in double quotes where they hold commas, quotes (doubled) or line breaks; UTF-8. Every cell of a column that is not
/// declared categorical is a number, read as the nearest float32. A categorical column becomes one feature per category, 1 where the row has it and 0
/// elsewhere, in the column's place; its categories are those of the whole file, training and test rows, in ordinal order. Classes are the texts of the
/// label column in numeric order when all of them are whole numbers, else in ordinal order; a target column holds numbers, one to be predicted for each row.
/// </remarks>
[Spec("csv"), Description("A table of one's own in a CSV file with a header.")]
public sealed record Csv(
    [Description("The file, relative to the suite file's folder or else to the data folder.")] [NotIdentity] string Path,
    [Description("The column that holds the classes.")] string? Label = null,
    [Description("A second file with the same header, whose rows are the test rows.")] [NotIdentity] string? TestPath = null,
    [Description("Share of the rows, chosen by their content and nothing else, that are the test rows.")] [Bounds(Low = 0, LowOpen = true, High = 1, HighOpen = true)] double? TestShare = null,
    [Description("The columns that hold categories instead of numbers.")] EquatableList<string> Categorical = default,
    [Description("The column that holds the numbers to be predicted, in place of classes.")] string? Target = null) : FileSpec
{
    /// <summary>The column that holds what is to be predicted.</summary>
    public string Answer => Label ?? Target ?? "";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, string Path)> Paths => TestPath is null ? [("path", Path)] : [("path", Path), ("test-path", TestPath)];

    /// <inheritdoc/>
    public override IEnumerable<(string Key, string Message)> Check()
    {
        foreach (var broken in base.Check()) yield return broken;
        if (TestPath is null == TestShare is null) yield return ("test-share", $"csv takes its test rows from test-path or by test-share, such as 0.2. Given: {(TestPath is null ? "neither" : "both")}.");
        if (Categorical.Distinct(StringComparer.Ordinal).Count() != Categorical.Count) yield return ("categorical", "a column is listed twice.");
        if (Label is null == Target is null) yield return ("label", $"csv predicts the classes of a label column or the numbers of a target column. Given: {(Label is null ? "neither" : "both")}.");
        if (Label is not null && Categorical.Contains(Label, StringComparer.Ordinal)) yield return ("categorical", $"the label column \"{Label}\" holds classes, so it cannot be a feature. Leave it out.");
        if (Target is not null && Categorical.Contains(Target, StringComparer.Ordinal)) yield return ("categorical", $"the target column \"{Target}\" holds numbers, not categories. Leave it out, or make it the label.");
    }
}
