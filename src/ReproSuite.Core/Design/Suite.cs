using System.Globalization;
using System.Text.RegularExpressions;
using ReproSuite.Core.Metrics;
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
/// <param name="Ignored">Lints that are let pass, with reasons.</param>
/// <param name="Gate">What <c>gate</c> holds the suite to beyond its primary metric; a rule here names no suites.</param>
public sealed partial record Suite(
    string Name,
    string Title,
    string Question,
    DataSpec Data,
    SplitSpec Split,
    [Bounds(Low = 0)] EquatableList<int> Seeds,
    Measures Measures,
    string Baseline,
    EquatableList<Variant> Variants,
    EquatableList<Claim> Claims = default,
    EquatableList<Profile> Profiles = default,
    string Source = "",
    EquatableList<IgnoredLint> Ignored = default,
    EquatableList<GateRule> Gate = default) : IChecked
{
    /// <summary>With every shorthand of every variant written out; the form that is shown by <c>show --resolved</c>, hashed and trained.</summary>
    public Suite Resolve() => this with
    {
        Variants = Variants.Select(v => v with { Configuration = v.Configuration.Resolve() }).ToEquatableList(),
    };

    /// <summary>The same, with paths of data that start in the folder of its file.</summary>
    public Suite At(string? home) => this with
    {
        Data = Data.At(home),
        Variants = Variants.Select(v => v.Configuration.Start is Pretrained { Data: { } data } start
            ? v with { Configuration = v.Configuration with { Start = start with { Data = data.At(home) } } } : v).ToEquatableList(),
    };

    /// <summary>How many trials a plan of the suite has.</summary>
    public int TrialCount => Variants.Count * Split.FoldCount * Seeds.Count;

    /// <summary>The spec of one trial of a resolved suite.</summary>
    public TrialSpec TrialSpec(Variant variant, int fold, int seed) =>
        new(Data, Split, fold, seed, variant.Configuration.Preprocessing, variant.Configuration.Model, variant.Configuration.Training, variant.Configuration.Start, variant.Configuration.Search);

    /// <summary>The suite in the size of a profile, of an explicit number of folds, or with other seeds; null leaves a size alone.</summary>
    public Suite Resize(int? folds = null, EquatableList<int>? seeds = null, int? epochs = null) => this with
    {
        Split = folds is { } k && Split is KFold kfold ? kfold with { Folds = k } : Split,
        Seeds = seeds ?? Seeds,
        Variants = Variants.Select(v => v with { Configuration = WithEpochs(WithFolds(v.Configuration, folds), epochs) }).ToEquatableList(),
    };

    /// <summary>An earlier training that is split into as many folds as the suite keeps doing so, since folds are paired.</summary>
    private Configuration WithFolds(Configuration configuration, int? folds) =>
        folds is { } k && Split is KFold kfold && configuration.Start is Pretrained { Split: KFold earlier } start && earlier.Folds == kfold.Folds
            ? configuration with { Start = start with { Split = earlier with { Folds = k } } }
            : configuration;

    /// <summary>Shortens or lengthens the final training; what comes before it, an earlier training or the trials of a search, is at most as long.</summary>
    private static Configuration WithEpochs(Configuration configuration, int? size) => size is not { } epochs ? configuration : configuration with
    {
        Training = configuration.Training with { Epochs = epochs },
        Start = configuration.Start is Pretrained start ? start with { Training = start.Training with { Epochs = Math.Min(start.Training.Epochs, epochs) } } : configuration.Start,
        Search = configuration.Search switch
        {
            Hyperband search => search with { MaxEpochs = Math.Min(search.MaxEpochs, epochs), FinalEpochs = null },
            RandomSearch search => search with { Epochs = null, FinalEpochs = null },
            GridSearch search => search with { Epochs = null, FinalEpochs = null },
            var other => other,
        },
    };

    /// <inheritdoc/>
    /// <remarks>One rule after the other, as they are asked for: who reads an adverse suite may stop.</remarks>
    public IEnumerable<(string Key, string Message)> Check() =>
        CheckNames().Concat(CheckSeeds()).Concat(CheckVariants()).Concat(CheckStarts()).Concat(CheckBaseline()).Concat(CheckClaims()).Concat(CheckMetrics()).Concat(CheckProfiles()).Concat(CheckIgnored()).Concat(CheckGate());

    private IEnumerable<(string Key, string Message)> CheckNames()
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return ("title", "title is empty. Give the report a heading.");
        if (string.IsNullOrWhiteSpace(Question)) yield return ("question", "question is empty. Say what the suite finds out.");
        if (!NamePattern().IsMatch(Name)) yield return ("name", $"suite name \"{Name}\" {NameRule}");
        for (var i = 0; i < Variants.Count; i++)
            if (!NamePattern().IsMatch(Variants[i].Name)) yield return (At("variants", i), $"variant name \"{Variants[i].Name}\" {NameRule}");
        for (var i = 0; i < Profiles.Count; i++)
            if (!NamePattern().IsMatch(Profiles[i].Name)) yield return (At("profiles", i), $"profile name \"{Profiles[i].Name}\" {NameRule}");
    }

    private IEnumerable<(string Key, string Message)> CheckSeeds() =>
        Seeds.Count == 0 ? [("seeds", "at least one seed is needed.")] : CheckSeeds("seeds", Seeds);

    private static IEnumerable<(string Key, string Message)> CheckSeeds(string key, EquatableList<int> seeds)
    {
        if (seeds.Distinct().Count() != seeds.Count) yield return (key, "a seed is listed twice.");
    }

    private IEnumerable<(string Key, string Message)> CheckVariants()
    {
        if (Variants.Count == 0) yield return ("variants", "at least one variant is needed.");
        var (names, configurations) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<Configuration, string>());
        for (var i = 0; i < Variants.Count; i++)
        {
            var (name, configuration) = (Variants[i].Name, Variants[i].Configuration.Resolve());
            if (!names.Add(name))
                yield return (At("variants", i), $"variant \"{name}\" is declared twice.");
            else if (!configurations.TryAdd(configuration, name))
                yield return (At("variants", i), $"variants \"{configurations[configuration]}\" and \"{name}\" are the same configuration; change something in one or drop it.");
        }
    }

    /// <summary>Folds of the earlier training are paired with the suite's by their number.</summary>
    private IEnumerable<(string Key, string Message)> CheckStarts()
    {
        for (var i = 0; i < Variants.Count; i++)
        {
            if (Variants[i].Configuration.Start is not Pretrained { Split: { } split } || split.FoldCount == 1 || split.FoldCount == Split.FoldCount) continue;
            yield return (At("variants", i), string.Create(CultureInfo.InvariantCulture, $"the earlier training of \"{Variants[i].Name}\" must have as many folds as the suite, or one. Given: {split.FoldCount} for {Split.FoldCount}."));
        }
    }

    private IEnumerable<(string Key, string Message)> CheckBaseline()
    {
        if (Variants.Count == 0 || Variants.Any(v => v.Name == Baseline)) yield break;
        var wayOut = $"Name one of: {string.Join(", ", Variants.Select(v => v.Name))}.";
        yield return ("baseline", Baseline.Length == 0 ? $"no baseline. {wayOut}" : $"baseline \"{Baseline}\" is not a variant. {wayOut}");
    }

    private IEnumerable<(string Key, string Message)> CheckClaims()
    {
        var names = Variants.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < Claims.Count; i++)
        {
            if (Claims[i].Statement is not { } statement) continue;
            foreach (var name in statement.Variants.Where(name => !names.Contains(name)))
                yield return (At("claims", i), $"the claim speaks of \"{name}\", which is not a variant. Name one of: {string.Join(", ", Variants.Select(v => v.Name))}.");
            if (statement.Metric is { } metric && Metric.Find(metric) is null)
                yield return (At("claims", i), Metric.Unknown(metric));
        }
    }

    /// <summary>Whether every metric can be had of what the losses predict: classes or numbers.</summary>
    private IEnumerable<(string Key, string Message)> CheckMetrics()
    {
        if (Variants.Count == 0) yield break;
        var losses = Variants.Select(v => v.Configuration.Training.Loss).ToList();
        var answers = losses.Select(loss => loss is RegressionLossSpec ? Answers.Numbers : Answers.Classes).Distinct().ToArray();
        if (answers is not [var answer])
        {
            yield return ("variants", "some variants predict classes and others numbers, so nothing compares them. Give all of them a loss of one kind.");
            yield break;
        }
        var named = Measures.Also.Select(name => ("metrics.also", name)).Prepend(("metrics.primary", Measures.Primary))
            .Concat(Claims.Select((claim, i) => (At("claims", i), claim.Statement?.Metric ?? "")));
        foreach (var (key, name) in named)
        {
            if (Metric.Find(name) is not { Judges: { } judged } || judged == answer) continue;
            var predicts = $"{SpecShape.Of(losses[0].GetType()).Name} predicts {(answer == Answers.Numbers ? "numbers" : "classes")}";
            yield return (key, $"{name} judges {(judged == Answers.Numbers ? "numbers" : "classes")}, but {predicts}. Allowed: {string.Join(", ", Metric.All.Where(m => m.Judges is null || m.Judges == answer).Select(m => m.Name))}.");
        }
    }

    private IEnumerable<(string Key, string Message)> CheckProfiles()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Profiles.Count; i++)
        {
            var (key, profile) = (At("profiles", i), Profiles[i]);
            if (!names.Add(profile.Name)) yield return (key, $"profile \"{profile.Name}\" is declared twice.");
            foreach (var fault in CheckSeeds(key, profile.Seeds)) yield return fault;
            if (profile.Folds is not null && Split is not KFold) yield return (key, $"profile \"{profile.Name}\" sets folds, but the split has no choice of them; only kfold has.");
        }
    }

    private IEnumerable<(string Key, string Message)> CheckIgnored()
    {
        if (Ignored.GroupBy(entry => entry.Lint, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            yield return ("ignored", $"lint {twice.Key} is ignored twice; once is enough.");
    }

    private IEnumerable<(string Key, string Message)> CheckGate()
    {
        var names = Variants.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in Gate)
        {
            if (rule.Suites.Count > 0) yield return ("gate", $"the rule for {rule.Metric} names suites; a rule in a suite is about that suite. Drop the key, or move the rule to repro.gate.yaml.");
            foreach (var name in rule.Variants.Where(name => !names.Contains(name)))
                yield return ("gate", $"the rule for {rule.Metric} speaks of \"{name}\", which is not a variant. Name one of: {string.Join(", ", names)}.");
        }
    }

    private const string NameRule = "must be lower-case letters, digits, '.', '+', '-' or '_', and start with a letter or digit.";

    private static string At(string key, int index) => string.Create(CultureInfo.InvariantCulture, $"{key}[{index}]");

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.+_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
