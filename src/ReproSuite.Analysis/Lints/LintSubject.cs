using ReproSuite.Core.Design;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Specs;

namespace ReproSuite.Analysis.Lints;

/// <summary>What lints look at: the suite always, its data and its records where they are known.</summary>
/// <param name="Suite">Resolved.</param>
/// <param name="Data">Null where the data was not read.</param>
/// <param name="Results">Null before anything was trained.</param>
public sealed record LintSubject(Suite Suite, DataIdentity? Data = null, SuiteResults? Results = null)
{
    /// <summary>The variant that the others are compared with.</summary>
    internal Variant Baseline => Suite.Variants.First(variant => variant.Name == Suite.Baseline);

    /// <summary>The variants that are trained, with their networks; a search's network is that of its first configuration.</summary>
    internal IEnumerable<(Variant Variant, Network Network)> Networks =>
        from variant in Suite.Variants
        let network = variant.Configuration.Model.Resolve() as Network
        where network is not null
        select (variant, network);

    /// <summary>Variants of which every trial has so many epochs at least and the lowest validation loss in the last of them.</summary>
    internal IEnumerable<string> ImprovingToTheEnd(int fewestEpochs) =>
        from cell in Results?.Cells ?? []
        group cell by cell.Variant into cells
        where cells.All(cell => cell.Completed is { } outcome && outcome.Epochs.Count >= fewestEpochs && outcome.BestEpoch == outcome.Epochs.Count)
        select cells.Key;

    /// <summary>Those with a property, as one finding that names them; nothing when there are none.</summary>
    internal static IEnumerable<Finding> About(Lint lint, IEnumerable<string> variants, Func<string, string> message, string key = "")
    {
        string[] names = [.. variants];
        if (names.Length == 0) yield break;
        var shown = string.Join(", ", names.Take(4)) + (names.Length > 4 ? $" and {Figure.Count(names.Length - 4)} more" : "");
        yield return new Finding(lint, message(shown), $"variants.{names[0]}{(key.Length > 0 ? "." + key : "")}");
    }
}

/// <summary>The records of a suite and what they say.</summary>
/// <param name="Analysis">Of the cells.</param>
/// <param name="Cells">Every planned trial.</param>
public sealed record SuiteResults(SuiteAnalysis Analysis, IReadOnlyList<Cell> Cells);
