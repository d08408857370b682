using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records.Json;

namespace ReproSuite.Core.Records;

/// <summary>Digests of what training gave, each made of those below it: tensor → epoch → trial → suite. Any changed bit of any figure changes all above it.</summary>
/// <remarks>
/// Nothing but the tensors' digests is stored in a record, so the rest can never contradict it. Figures are hashed as <see cref="RecordJson"/>
/// writes them, in the shortest form that keeps every bit. A digest holds no times, threads or places: equal keys must give equal digests.
/// </remarks>
public static class OutcomeDigest
{
    /// <summary>An outcome never changes, so its digest is made once, for as long as the outcome is held.</summary>
    private static readonly ConditionalWeakTable<TrialOutcome, string> Made = [];

    /// <summary>Of an epoch: SHA-256 of <c>repro-epoch-v1 ⏎</c> and its JSON, the tensors' digests among it.</summary>
    public static string Of(EpochRecord epoch) => Hashed("repro-epoch-v1\n"u8, epoch, EpochRecordJson.Write);

    /// <summary>Of a trial: SHA-256 of <c>repro-trial-outcome-v1 ⏎</c>, the outcome's JSON with an empty list of epochs <c>⏎</c>, and the epochs' digests, one a line.</summary>
    public static string Of(TrialOutcome outcome) => Made.GetValue(outcome, Make);

    private static string Make(TrialOutcome outcome)
    {
        var epochs = new StringBuilder("\n");
        foreach (var epoch in outcome.Epochs.AsSpan()) epochs.Append(Of(epoch)).Append('\n');
        return Hashed("repro-trial-outcome-v1\n"u8, outcome with { Epochs = [] }, TrialOutcomeJson.Write, epochs.ToString());
    }

    private static string Hashed<T>(ReadOnlySpan<byte> head, T value, Action<Utf8JsonWriter, T> write, string tail = "")
    {
        var scratch = Scratch.Begin();
        scratch.Text.Write(head);
        write(scratch.Json, value);
        scratch.Json.Flush();
        Encoding.UTF8.GetBytes(tail, scratch.Text);
        return Digest.Of(scratch.Text.WrittenSpan);
    }

    /// <summary>Of a suite: SHA-256 of <c>repro-suite-outcome-v1 ⏎</c> and a line <c>KEY DIGEST</c> for every trial, by key. The order of the records does not matter, nor does one that is given twice.</summary>
    public static string Of(IEnumerable<TrialRecord> records)
    {
        using var digest = new DigestBuilder().Add("repro-suite-outcome-v1\n");
        foreach (var record in records.DistinctBy(record => record.Key).OrderBy(record => record.Key.Hex, StringComparer.Ordinal))
            digest.Add($"{record.Key.Hex} {Of(record.Outcome)}\n");
        return digest.Finish();
    }
}
