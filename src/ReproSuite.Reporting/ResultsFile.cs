using System.Text.Json;
using ReproSuite.Analysis;
using ReproSuite.Analysis.Diff;
using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Metrics;
using ReproSuite.Core.Ports;
using ReproSuite.Core.Records;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting;

/// <summary>A trial of a plan, by the key under which its record is found.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Fold">From 0.</param>
/// <param name="Seed">As the suite lists it.</param>
/// <param name="Key">Of its inputs.</param>
/// <param name="Digest">Of its outcome (<see cref="OutcomeDigest"/>); null while it has no record.</param>
public sealed record PlannedTrial(string Variant, int Fold, int Seed, TrialKey Key, string? Digest);

/// <summary>What a results file holds besides the figures that follow from it.</summary>
/// <param name="Suite">Name of the suite.</param>
/// <param name="SpecDigest">Of the resolved suite, titles and order of variants aside.</param>
/// <param name="Engine">What trained the trials.</param>
/// <param name="Data">Data and folds; enough to plan the suite without the data.</param>
/// <param name="Trials">By variant, fold and seed.</param>
/// <param name="Records">By key; a trial of the plan may lack one.</param>
public sealed record StoredResults(
    string Suite, string SpecDigest, EngineId Engine, DataIdentity Data, IReadOnlyList<PlannedTrial> Trials, IReadOnlyList<TrialRecord> Records)
{
    /// <summary>What is known of the data of trials that others start from, where it is not the suite's own.</summary>
    public EquatableList<EarlierData> Earlier { get; init; }

    /// <summary>Of test examples that the report shows.</summary>
    public EquatableList<Picture> Pictures { get; init; }
}

/// <summary>The text form of a suite's results, <c>results.json</c>: identity, plan, figures, claims and every record.</summary>
/// <remarks>
/// One trial, one summary, one claim and one record per line, so that a line of a diff is a fact that changed. Variants are in ordinal order
/// of their names and records in that of their keys: the order in which a suite lists its variants changes no byte. <c>digest</c> is made of
/// the trials' keys and digests, and a trial's digest of its whole outcome (<see cref="OutcomeDigest"/>): one line tells whether all figures are equal.
/// </remarks>
public static class ResultsFile
{
    /// <summary>Code of the fault that a file is no sound results file, or not what it was written as.</summary>
    public const string Unsound = "RPR0443";

    /// <summary>The file for a report's input, in UTF-8; equal results give equal bytes.</summary>
    public static ReadOnlyMemory<byte> Write(ReportInput input)
    {
        var (plan, cells) = (input.Plan, input.Cells.OrderBy(c => c.Variant, StringComparer.Ordinal).ThenBy(c => c.Fold).ThenBy(c => c.Seed));
        var records = cells.Select(c => c.Record).OfType<TrialRecord>().DistinctBy(r => r.Key).OrderBy(r => r.Key.Hex, StringComparer.Ordinal).ToList();
        var digests = Digests(records);
        var trials = plan.Trials.OrderBy(t => t.Variant, StringComparer.Ordinal).ThenBy(t => t.Fold).ThenBy(t => t.Seed);
        using var file = new ResultsWriter(records.Count);
        file.Line("schema", ResultsParts.Schema);
        file.Line("suite", new { plan.Suite.Name, plan.Suite.Title, plan.Suite.Question, plan.Suite.Source, SpecDigest = SpecDigest(plan.Suite) });
        file.Line("digest", OutcomeDigest.Of(records));
        file.Line("engine", plan.Engine);
        file.Line("data", plan.Data);
        if (plan.Earlier.Count > 0) file.Line("earlier-data", plan.Earlier);
        file.Line("design", new { input.Analysis.Design.Folds, input.Analysis.Design.Seeds, Target = input.Analysis.Design.Target, Primary = input.Analysis.Primary.Name, plan.Suite.Measures.Rope });
        if (plan.Suite.Gate.Count > 0) file.Line("gate", plan.Suite.Gate);
        file.Lines("trials", trials.Select(t => new PlannedTrial(t.Variant, t.Fold, t.Seed, t.Key, digests.GetValueOrDefault(t.Key))));
        file.Lines("summaries", input.Analysis.Variants.OrderBy(v => v.Name, StringComparer.Ordinal));
        file.Lines("claims", input.Analysis.Claims.Select(c => new { c.Claim.Says, c.Claim.Source, c.Verdict, c.Evidence }));
        if (input.Pictures.Count > 0) file.Lines("pictures", input.Pictures.OrderBy(picture => picture.Row));
        file.Lines("records", records, last: true);
        return file.Finish();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; summaries and claims are computed anew and not read.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="file">Its place; faults repeat it.</param>
    /// <exception cref="InvalidInputException">RPR0443: not a results file of this version, a record whose key or digest is not that of its contents, or one that is there twice.</exception>
    public static StoredResults Read(ReadOnlySpan<byte> utf8, string file = ReportBundle.Results) => Parsed(utf8, file, parts => Stored(parts, file));

    /// <summary>Reads what a results file says at a glance, once its records are found to be whole.</summary>
    /// <remarks>Verdicts are taken as they are written: whether they are what the records give, the check of the suite's own report tells.</remarks>
    /// <exception cref="InvalidInputException">RPR0443, as <see cref="Read"/>; also for summaries without a baseline and a metric that is unknown.</exception>
    public static ResultsOutline ReadOutline(ReadOnlySpan<byte> utf8, string file = ReportBundle.Results) => Parsed(utf8, file, parts =>
    {
        var (suite, design, variants) = (Stored(parts, file).Suite, parts["design"], parts.Get<EquatableList<VariantSummary>>("summaries"));
        return new ResultsOutline(
            suite,
            ResultsParts.Get<string>(parts["suite"], "suite", "question"),
            PrimaryOf(design),
            ResultsParts.Get<InferenceTarget>(design, "design", "target"),
            variants.FirstOrDefault(v => v.IsBaseline)?.Name ?? throw new JsonException("no variant is the baseline"),
            variants,
            [.. parts["claims"].EnumerateArray().Select(claim => ResultsParts.Get<ClaimVerdict>(claim, "claims", "verdict"))]);
    });

    /// <summary>Reads what two results of a suite are compared by, once its records are found to be whole.</summary>
    /// <param name="utf8">As <see cref="Write"/> wrote it.</param>
    /// <param name="folder">Name of the folder that it lies in: a report's is the suite's own, or <c>suite@size</c>; another tells nothing.</param>
    /// <param name="file">Its place; faults repeat it.</param>
    /// <remarks>
    /// Verdicts on variants and claims are taken as they are written, as by <see cref="ReadOutline"/>. All figures follow from the records, so that results
    /// whose summaries an earlier version of the tool wrote can be compared.
    /// </remarks>
    /// <exception cref="InvalidInputException">RPR0443, as <see cref="Read"/>; also for a metric that is unknown, a trial that is there twice, data without folds, and a variant's spec that is no object or says a thing twice.</exception>
    public static DiffSide ReadSide(ReadOnlySpan<byte> utf8, string folder, string file = ReportBundle.Results) => Parsed(utf8, file, parts =>
    {
        var stored = Stored(parts, file);
        if (stored.Data.Folds.Count == 0) throw Unreadable(file, "its data have no folds");
        if (stored.Trials.DistinctBy(t => (t.Variant, t.Fold, t.Seed)).Count() < stored.Trials.Count) throw Unreadable(file, "a trial is there twice");
        var records = stored.Records.ToDictionary(record => record.Key);
        var (suite, design) = (parts["suite"], parts["design"]);
        var side = new DiffSide(
            folder.StartsWith(stored.Suite + "@", StringComparison.Ordinal) ? folder : stored.Suite,
            ResultsParts.Get<string>(suite, "suite", "title"),
            ResultsParts.Get<string>(suite, "suite", "question"),
            ResultsParts.Get<string>(suite, "suite", "source"),
            PrimaryOf(design),
            ResultsParts.Get<double>(design, "design", "rope"),
            stored.Engine,
            stored.Data,
            [.. stored.Trials.Select(t => new DiffCell(t.Variant, t.Fold, t.Seed, t.Key, t.Digest, records.GetValueOrDefault(t.Key)))],
            [.. parts["summaries"].EnumerateArray().Select(StatedOf)],
            [.. parts["claims"].EnumerateArray().Select(ClaimOf)])
        {
            Rules = Sound(parts.Find<EquatableList<GateRule>>("gate")),
        };
        foreach (var spec in side.Cells.Select(cell => cell.Variant).Distinct().Select(side.SpecOf).OfType<string>()) RequireObject(spec);
        return side;
    });

    /// <summary>Digest of what a suite trains and judges: titles, texts, profiles and the order of variants are not in it.</summary>
    public static string SpecDigest(Suite suite) => Digest.Of(CanonicalJson.Write(suite.Resolve() with
    {
        Name = "", Title = "", Question = "", Source = "", Profiles = [], Ignored = [], Gate = [],
        Claims = suite.Claims.Select(c => c with { Source = "" }).ToEquatableList(),
        Variants = suite.Resolve().Variants.OrderBy(v => v.Name, StringComparer.Ordinal).Select(v => v with { Description = "" }).ToEquatableList(),
    }));

    /// <summary>What a file is read as; whatever is wrong with its form becomes one fault.</summary>
    private static T Parsed<T>(ReadOnlySpan<byte> utf8, string file, Func<ResultsParts, T> read)
    {
        try
        {
            return read(ResultsParts.Of(utf8));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Unreadable(file, fault.Message.ReplaceLineEndings(" ").TrimEnd('.'));
        }
    }

    private static StoredResults Stored(ResultsParts parts, string file)
    {
        var records = parts.Records;
        if (records.FirstOrDefault(r => r.Flaw is not null) is { } wrong)
            throw Unreadable(file, $"record {wrong.Key.Short}: {wrong.Flaw}");
        if (records.DistinctBy(r => r.Key).Count() < records.Count)
            throw Unreadable(file, "a record is there twice");
        var trials = parts.Get<EquatableList<PlannedTrial>>("trials");
        var digests = Digests(records);
        if (trials.FirstOrDefault(t => t.Digest != digests.GetValueOrDefault(t.Key)) is { } altered)
            throw Unreadable(file, $"record {altered.Key.Short}: its outcome is not the one whose digest stands beside the trial");
        if (parts.Get<string>("digest") != OutcomeDigest.Of(records))
            throw Unreadable(file, "its digest is not that of its records");
        var pictures = parts.Find<EquatableList<Picture>>("pictures");
        if (pictures.FirstOrDefault(picture => !picture.IsWhole) is { } cut)
            throw Unreadable(file, FormattableString.Invariant($"the picture of row {cut.Row} is not whole"));
        var suite = parts["suite"];
        return new StoredResults(
            ResultsParts.Get<string>(suite, "suite", "name"), ResultsParts.Get<string>(suite, "suite", "spec-digest"), parts.Get<EngineId>("engine"), parts.Get<DataIdentity>("data"), trials, records)
        {
            Earlier = parts.Find<EquatableList<EarlierData>>("earlier-data"),
            Pictures = pictures,
        };
    }

    private static Metric PrimaryOf(JsonElement design) => Metric.Find(ResultsParts.Get<string>(design, "design", "primary")) ?? throw new JsonException("its metric is unknown");

    private static void RequireObject(string spec)
    {
        if (JsonElement.Parse(spec, new JsonDocumentOptions { AllowDuplicateProperties = false }).ValueKind != JsonValueKind.Object) throw new JsonException("a spec is no object");
    }

    private static EquatableList<GateRule> Sound(EquatableList<GateRule> rules) =>
        rules.SelectMany(rule => SpecValidator.Check(rule)).FirstOrDefault() is { } broken ? throw new JsonException(broken.Message) : rules;

    private static SideVariant StatedOf(JsonElement summary) => new(
        ResultsParts.Get<string>(summary, "summaries", "name"),
        ResultsParts.Get<bool>(summary, "summaries", "is-baseline"),
        summary.GetProperty("comparison") is { ValueKind: JsonValueKind.Object } comparison ? ResultsParts.Get<Verdict>(comparison, "comparison", "verdict") : null,
        [.. summary.GetProperty("metrics").EnumerateObject().Select(metric => metric.Name)]);

    private static SideClaim ClaimOf(JsonElement claim) =>
        new(ResultsParts.Get<string>(claim, "claims", "says"), ResultsParts.Get<ClaimVerdict>(claim, "claims", "verdict"), ResultsParts.Get<string>(claim, "claims", "evidence"));

    private static Dictionary<TrialKey, string> Digests(IEnumerable<TrialRecord> records) => records.ToDictionary(r => r.Key, r => OutcomeDigest.Of(r.Outcome));

    private static InvalidInputException Unreadable(string file, string why) =>
        new(Unsound, $"cannot read these results: {why}. Run the suite again to write them anew.", new Location(file));
}
