using System.Text.Json;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Records;

namespace ReproSuite.Store;

/// <summary>Reads a record and trusts nothing in it: files of a store may come from anywhere.</summary>
internal static class SoundRecord
{
    /// <summary>The record, if it belongs under the key.</summary>
    /// <exception cref="DamagedFileException">Not a record, one of another key, or one whose parts do not fit together.</exception>
    public static TrialRecord Read(string json, TrialKey key)
    {
        var record = Parse(json);
        if (record.Key != key || TrialKey.Of(record.Spec, record.DataDigest, record.SplitDigest, record.Engine) != key)
            throw new DamagedFileException("its key is not that of its inputs");
        if (!IsWhole(record.Outcome)) throw new DamagedFileException("its outcome is not whole");
        return record;
    }

    private static TrialRecord Parse(string json)
    {
        try
        {
            return RecordJson.Read(json);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new DamagedFileException("it is not a record");
        }
    }

    private static bool IsWhole(TrialOutcome outcome) => outcome.Status switch
    {
        TrialStatus.Completed => IsWhole(outcome.Train) && IsWhole(outcome.Validation) && IsWhole(outcome.Test),
        TrialStatus.Diverged => outcome is { Train: null, Validation: null, Test: null },
        _ => false,
    };

    private static bool IsWhole(Evaluation? evaluation) =>
        evaluation is { Confusion: { Classes: > 0 } matrix } && matrix.Counts.Count == (long)matrix.Classes * matrix.Classes && matrix.Counts.All(n => n >= 0);
}
