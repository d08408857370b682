using System.ComponentModel;

namespace ReproSuite.Core.Specs;

/// <summary>Which data set, and which part of it.</summary>
/// <remarks>Class filter and relabelling come first, then row ranges over what is left; the split works on the rows that remain.</remarks>
[Description("The data set and the part of it that is used.")]
public sealed record DataSpec(
    [Description("Name of the data set; `dotnet repro data list` shows them.")] string? Set = null,
    [Description("Rows of the training part to use, such as 0..20000.")] RowRange? TrainRows = null,
    [Description("Rows of the test part to use.")] RowRange? TestRows = null,
    [Description("Classes to keep, by number.")] [Bounds(Low = 0)] EquatableList<int> Classes = default,
    [Description("Renumber the kept classes from 0.")] bool Relabel = false,
    [Description("Content digest that the data must have, as `dotnet repro data verify` prints it.")] [NotIdentity] string? Digest = null,
    [Description("Files of one's own in place of a named set.")] FileSpec? From = null) : IChecked
{
    /// <summary>The name of the set, or the kind of the files. Names streams of randomness, so it knows no path.</summary>
    public string Name => Set ?? From?.Word ?? "";

    /// <summary>The same, with paths that start in a folder.</summary>
    public DataSpec At(string? home) => From is null ? this : this with { From = From with { Home = home } };

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Set is null == From is null) yield return ("set", $"data is a set that comes with the tool, or files of your own: give set or from. Given: {(Set is null ? "neither" : "both")}.");
        if (Relabel && Classes.Count == 0) yield return ("relabel", "relabel needs a list of classes to keep.");
        if (Classes.Distinct().Count() != Classes.Count) yield return ("classes", "a class is listed twice.");
    }
}
