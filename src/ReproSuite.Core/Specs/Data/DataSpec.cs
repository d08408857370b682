using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Which data set, and which part of it.</summary>
/// <remarks>Class filter and relabelling come first, then row ranges over what is left; the split works on the rows that remain.</remarks>
[Description("The data set and the part of it that is used.")]
public sealed record DataSpec(
    [Description("Name of the data set; `dotnet repro data list` shows them.")] string Set,
    [Description("Rows of the training part to use, such as 0..20000.")] RowRange? TrainRows = null,
    [Description("Rows of the test part to use.")] RowRange? TestRows = null,
    [Description("Classes to keep, by number.")] [Bounds(Low = 0)] EquatableList<int> Classes = default,
    [Description("Renumber the kept classes from 0.")] bool Relabel = false,
    [Description("Content digest that the data must have, as `dotnet repro data verify` prints it.")] [NotIdentity] string? Digest = null) : IChecked
{
    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Relabel && Classes.Count == 0) yield return ("relabel", "relabel needs a list of classes to keep.");
        if (Classes.Distinct().Count() != Classes.Count) yield return ("classes", "a class is listed twice.");
    }
}
