using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Specs;
using ReproSuite.Suites.Faults;

namespace ReproSuite.Suites;

/// <summary>The second front door: a suite declared in C#, checked by the same rules and with the same trial keys as its YAML twin.</summary>
/// <example>
/// <code>
/// var suite = new SuiteBuilder("optimizers")
///     .Title("Optimizers").Question("Which optimizer does best at equal budget?")
///     .Data(new DataSpec("fashion-mnist")).Split(new KFold(5)).Seeds(3)
///     .Base(new Mlp([100, 100], Output: 10), new TrainingSpec(Epochs: 15, Optimizer: new Sgd()), new Rescale(255))
///     .Baseline("sgd").Variant("sgd")
///     .Variant("adam", c => c with { Training = c.Training with { Optimizer = new Adam() } })
///     .Build();
/// </code>
/// </example>
public sealed class SuiteBuilder(string name)
{
    private readonly List<(string Name, Func<Configuration, Configuration> Change, string Description)> _variants = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Profile> _profiles = [];
    private readonly List<IgnoredLint> _ignored = [];
    private readonly List<GateRule> _gate = [];
    private string _title = "";
    private string _question = "";
    private string _source = "";
    private string _baseline = "";
    private DataSpec? _data;
    private SplitSpec? _split;
    private EquatableList<int> _seeds;
    private Configuration? _base;
    private Measures _measures = new();

    /// <summary>Heading of the report.</summary>
    public SuiteBuilder Title(string title) => With(() => _title = title);

    /// <summary>What the suite finds out, as a question.</summary>
    public SuiteBuilder Question(string question) => With(() => _question = question);

    /// <summary>Where the study comes from.</summary>
    public SuiteBuilder Source(string source) => With(() => _source = source);

    /// <summary>The data set and the part of it that is used.</summary>
    public SuiteBuilder Data(DataSpec data) => With(() => _data = data);

    /// <summary>How the training rows are divided.</summary>
    public SuiteBuilder Split(SplitSpec split) => With(() => _split = split);

    /// <summary>The seeds 1 to <paramref name="count"/>.</summary>
    public SuiteBuilder Seeds(int count) => With(() => _seeds = Enumerable.Range(1, Math.Max(0, count)).ToEquatableList());

    /// <summary>The seeds, one by one.</summary>
    public SuiteBuilder Seeds(EquatableList<int> seeds) => With(() => _seeds = seeds);

    /// <summary>The configuration that variants start from.</summary>
    public SuiteBuilder Base(ModelSpec model, TrainingSpec training, params EquatableList<PreprocessingSpec> preprocessing) =>
        With(() => _base = new Configuration(model, training, preprocessing));

    /// <summary>Primary metric, its region of practical equivalence, further metrics.</summary>
    public SuiteBuilder Metrics(Measures measures) => With(() => _measures = measures);

    /// <summary>The name of the variant that the others are compared with.</summary>
    public SuiteBuilder Baseline(string variant) => With(() => _baseline = variant);

    /// <summary>A variant as a change of the base, in order of presentation; without a change it is the base, which only the baseline may be.</summary>
    public SuiteBuilder Variant(string variant, Func<Configuration, Configuration>? change = null, string description = "") =>
        With(() => _variants.Add((variant, change ?? (c => c), description)));

    /// <summary>A sentence to be checked; forms at <see cref="ClaimStatement"/>.</summary>
    public SuiteBuilder Claim(string says, string source = "") => With(() => _claims.Add(new Claim(says, source)));

    /// <summary>A lint that is let pass, and why.</summary>
    public SuiteBuilder Ignore(string lint, string reason) => With(() => _ignored.Add(new IgnoredLint(lint, reason)));

    /// <summary>What <c>gate</c> holds the suite to beyond its primary metric.</summary>
    public SuiteBuilder Gate(GateRule rule) => With(() => _gate.Add(rule));

    /// <summary>A named size of the suite; what is null or empty stays as it is.</summary>
    public SuiteBuilder Profile(string profile, int? folds = null, EquatableList<int> seeds = default, int? epochs = null) =>
        With(() => _profiles.Add(new Profile(profile, folds, seeds, epochs)));

    /// <summary>The suite.</summary>
    /// <exception cref="InvalidInputException">Something is missing or not allowed; holds every fault.</exception>
    public Suite Build()
    {
        var faults = MissingParts().ToList();
        if (faults.Count > 0) throw new InvalidInputException(faults);
        var variants = _variants.Select(v => new Variant(v.Name, v.Change(_base!), v.Description));
        var suite = new Suite(
            name, _title, _question, _data!, _split!, _seeds, _measures, _baseline,
            variants.ToEquatableList(), _claims.ToEquatableList(), _profiles.ToEquatableList(), _source, _ignored.ToEquatableList(), _gate.ToEquatableList());
        faults = [.. SpecValidator.Check(suite).Select(rule => FaultOf(suite, rule))];
        return faults.Count == 0 ? suite : throw new InvalidInputException(faults);
    }

    private SuiteBuilder With(Action change)
    {
        change();
        return this;
    }

    private IEnumerable<Fault> MissingParts()
    {
        if (_title.Length == 0) yield return Missing("title", nameof(Title));
        if (_question.Length == 0) yield return Missing("question", nameof(Question));
        if (_data is null) yield return Missing("data", nameof(Data));
        if (_split is null) yield return Missing("split", nameof(Split));
        if (_base is null) yield return Missing("model and training", nameof(Base));
    }

    private Fault Missing(string what, string method) => new(FaultCode.MissingKey, $"suite \"{name}\" has no {what}. Call {method}(…).");

    /// <summary>A broken rule of one variant names the variant and, as in a suite file, the path within its configuration.</summary>
    private static Fault FaultOf(Suite suite, BrokenRule rule)
    {
        for (var i = 0; i < suite.Variants.Count; i++)
        {
            var inside = FormattableString.Invariant($"variants[{i}].configuration.");
            if (!rule.Path.StartsWith(inside, StringComparison.Ordinal)) continue;
            var message = rule.Message.Replace(inside, "", StringComparison.Ordinal);
            return new Fault(FaultCode.Value, $"suite \"{suite.Name}\", variant \"{suite.Variants[i].Name}\": {message}");
        }
        return new Fault(FaultCode.OfRule(rule.Path), $"suite \"{suite.Name}\": {rule.Message}");
    }
}
