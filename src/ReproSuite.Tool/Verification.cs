using System.Globalization;
using System.Text.Json;
using ReproSuite.Core.Design;
using ReproSuite.Core.Records;
using ReproSuite.Execution;
using ReproSuite.Reporting;
using ReproSuite.Tool.Progress;

namespace ReproSuite.Tool;

/// <summary>What is recorded of a suite, and whether it holds.</summary>
/// <param name="Sized">The suite.</param>
/// <param name="Status">Its plan, with the records that were found: those of the store first, else those of the committed report.</param>
/// <param name="Trials">The trials that are verified.</param>
/// <param name="InStore">How many of them have their record in the store.</param>
/// <param name="Results">Where the committed results are, for people.</param>
/// <param name="Committed">The committed results; null where there are none.</param>
internal sealed record Verification(
    SizedSuite Sized, PlanStatus Status, IReadOnlyList<Trial> Trials, int InStore, string Results, StoredResults? Committed)
{
    /// <summary>The trials that were trained again, in the plan's order.</summary>
    public IReadOnlyList<ReplayedTrial> Replays { get; init; } = [];

    /// <summary>Whether every trial has a record, the committed results agree, and so does every replay.</summary>
    public bool Holds => Missing.Count == 0 && (Committed is null || CommittedDigest == Digest) && Replays.All(r => r.Difference is null);

    private IReadOnlyList<Trial> Missing => [.. Trials.Where(t => !Status.IsCached(t))];

    private bool IsWhole => Trials.Count == Status.Plan.Trials.Count;

    private string Digest => OutcomeDigest.Of(Trials.Where(Status.IsCached).Select(t => Status.Records[t.Key]));

    /// <summary>Of the whole file, so that a trial too many shows, or of the chosen trials.</summary>
    private string? CommittedDigest
    {
        get
        {
            var chosen = Trials.Select(t => t.Key).ToHashSet();
            return Committed is null ? null : OutcomeDigest.Of(Committed.Records.Where(r => IsWhole || chosen.Contains(r.Key)));
        }
    }

    /// <summary>One line for each thing that was checked; the last one is for comparing with someone else's.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  records  {Trials.Count - Missing.Count} of {Heading.Count(Trials.Count, "trial")} recorded and sound, {InStore} of them in the store{MissingWords}"));
        output.WriteLine($"  report   {Results} {ReportWords}");
        foreach (var replay in Replays) output.WriteLine($"  replay   {replay.Trial.Name.PadRight(Replays.Max(r => r.Trial.Name.Length))}   {Line(replay)}");
        if (Replays.Count > 0) output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  replay   {Replays.Count(r => r.Difference is null)} of {Heading.Count(Replays.Count, "trial")} gave the same bits"));
        output.WriteLine($"  digest   sha256 {Digest}{(IsWhole ? "" : ", of these trials alone")}");
    }

    /// <summary>The same for machines.</summary>
    public string Json() => JsonSerializer.Serialize(new
    {
        suite = Sized.Folder,
        holds = Holds,
        digest = Digest,
        committed = CommittedDigest,
        trials = Trials.Count,
        stored = InStore,
        missing = Missing.Select(t => t.Name),
        replays = Replays.Select(r => new
        {
            trial = r.Trial.Name,
            key = r.Trial.Key.Hex,
            same = r.Difference is null,
            epoch = r.Difference?.Epoch,
            figure = r.Difference?.Figure,
            recorded = r.Difference?.Recorded,
            found = r.Difference?.Found,
            seconds = r.Duration.TotalSeconds,
        }),
    }, JsonOutput.Options);

    private string MissingWords => Missing.Count == 0 ? "" : $"; missing: {Missing[0].Name}{(Missing.Count > 1 ? " and others" : "")}. Run 'dotnet repro run {Sized.Command}'.";

    private string ReportWords
    {
        get
        {
            if (Committed is null) return "is not there";
            if (CommittedDigest == Digest) return "has the same digest";
            var records = Committed.Records.ToDictionary(r => r.Key);
            var first = Trials.Select(t => (t.Name, Difference: Compare(records.GetValueOrDefault(t.Key), Status.Records.GetValueOrDefault(t.Key)))).FirstOrDefault(t => t.Difference is not null);
            return first.Difference is { } difference ? $"DIFFERS at {first.Name}, {difference}" : $"DIFFERS: it has other trials. Run 'dotnet repro report {Sized.Command}'.";
        }
    }

    private static OutcomeDifference? Compare(TrialRecord? committed, TrialRecord? record) =>
        committed is null || record is null ? null : OutcomeDifference.First(committed.Outcome, record.Outcome);

    private static string Line(ReplayedTrial replay) => replay.Difference is { } difference
        ? $"DIFFERS at {difference}"
        : $"same bits   {(replay.Outcome.Epochs.Count > 0 ? $"{Heading.Count(replay.Outcome.Epochs.Count, "epoch")}, " : "")}{Duration.Text(replay.Duration)}";
}
