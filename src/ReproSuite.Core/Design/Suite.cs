using System.Text.RegularExpressions;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Specs;

namespace ReproSuite.Core.Design;

/// <summary>One question, as an experiment: a baseline and its variants on the same data, folds and seeds, and what is claimed about them.</summary>
/// <param name="Name">File name without its ending; names the report's folder.</param>
/// <param name="Title">Heading of the report.</param>
/// <param name="Question">What the suite finds out, as a question.</param>
/// <param name="Data">The data set and the rows used, the same for every variant.</param>
/// <param name="Split">How training and validation rows are told apart, the same for every variant.</param>
/// <param name="Seeds">Every (variant, fold) is trained once per seed.</param>
/// <param name="Measures">Primary metric, its region of practical equivalence, further metrics.</param>
/// <param name="Baseline">The variant that the others are compared with.</param>
/// <param name="Variants">In order of presentation; the order changes nothing else.</param>
/// <param name="Claims">Sentences to be checked.</param>
/// <param name="Profiles">Other sizes of the suite.</param>
/// <param name="Source">Where the study comes from, if anywhere.</param>
public sealed partial record Suite(
    string Name,
    string Title,
    string Question,
    DataSpec Data,
    SplitSpec Split,
    EquatableList<int> Seeds,
    Measures Measures,
    string Baseline,
    EquatableList<Variant> Variants,
    EquatableList<Claim> Claims = default,
    EquatableList<Profile> Profiles = default,
    string Source = "") : IChecked
{
    /// <summary>With every shorthand of every variant written out; the form that is shown by <c>show --resolved</c>, hashed and trained.</summary>
    public Suite Resolve() => this with
    {
        Variants = Variants.Select(v => v with { Configuration = v.Configuration.Resolve() }).ToEquatableList(),
    };

    /// <summary>The spec of one trial of a resolved suite.</summary>
    public TrialSpec TrialSpec(Variant variant, int fold, int seed) =>
        new(Data, Split, fold, seed, variant.Configuration.Preprocessing, variant.Configuration.Model, variant.Configuration.Training);

    /// <summary>The suite in the size of a profile, of an explicit number of folds, or with other seeds; null leaves a size alone.</summary>
    public Suite Resize(int? folds = null, EquatableList<int>? seeds = null, int? epochs = null) => this with
    {
        Split = folds is { } k && Split is KFold kfold ? kfold with { Folds = k } : Split,
        Seeds = seeds ?? Seeds,
        Variants = epochs is { } e ? Variants.Select(v => v with { Configuration = WithEpochs(v.Configuration, e) }).ToEquatableList() : Variants,
    };

    private static Configuration WithEpochs(Configuration configuration, int epochs) =>
        configuration with { Training = configuration.Training with { Epochs = epochs } };

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Check()
    {
        if (Seeds.Count == 0) yield return ("seeds", "at least one seed is needed.");
        if (Seeds.Distinct().Count() != Seeds.Count) yield return ("seeds", "a seed is listed twice.");
        if (Variants.Count == 0) yield return ("variants", "at least one variant is needed.");
        foreach (var variant in Variants.Where(v => !NamePattern().IsMatch(v.Name)))
            yield return ("variants", $"variant name \"{variant.Name}\" must be lower-case letters, digits, '.', '+', '-' or '_', and start with a letter or digit.");
        foreach (var name in Variants.GroupBy(v => v.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return ("variants", $"variant \"{name}\" is declared twice.");
        foreach (var group in Variants.GroupBy(v => CanonicalJson.Write(v.Configuration.Resolve()), StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return ("variants", $"variants {string.Join(" and ", group.Select(v => $"\"{v.Name}\""))} are the same configuration; change something in one or drop it.");
        if (!Variants.Any(v => v.Name == Baseline))
            yield return ("baseline", Baseline.Length == 0
                ? $"no baseline. Name one of: {string.Join(", ", Variants.Select(v => v.Name))}."
                : $"baseline \"{Baseline}\" is not a variant. Name one of: {string.Join(", ", Variants.Select(v => v.Name))}.");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.+_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
