using System.Text;
using ReproSuite.Core.Records;
using ReproSuite.Reporting;

namespace ReproSuite.Tool.Tests;

/// <summary>Alters results so that nothing in them contradicts itself.</summary>
internal static class Tampering
{
    /// <summary>The text with another test loss of one trial, and the digests that go with it.</summary>
    public static string Of(string results, string variant, int fold, int seed, double testLoss)
    {
        var stored = ResultsFile.Read(Encoding.UTF8.GetBytes(results));
        var trial = stored.Trials.Single(t => (t.Variant, t.Fold, t.Seed) == (variant, fold, seed));
        var record = stored.Records.Single(r => r.Key == trial.Key);
        var altered = record with { Outcome = record.Outcome with { Test = record.Outcome.Test! with { Loss = testLoss } } };
        return results
            .Replace(RecordJson.Write(record), RecordJson.Write(altered), StringComparison.Ordinal)
            .Replace(trial.Digest!, OutcomeDigest.Of(altered.Outcome), StringComparison.Ordinal)
            .Replace(OutcomeDigest.Of(stored.Records), OutcomeDigest.Of(stored.Records.Select(r => r.Key == record.Key ? altered : r)), StringComparison.Ordinal);
    }
}
