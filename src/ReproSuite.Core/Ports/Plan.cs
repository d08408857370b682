using ReproSuite.Core.Design;
using ReproSuite.Core.Identity;

namespace ReproSuite.Core.Ports;

/// <summary>The trials of a suite in order: by variant as declared, then fold, then seed.</summary>
public sealed record Plan(Suite Suite, DataIdentity Data, EngineId Engine, IReadOnlyList<Trial> Trials)
{
    /// <summary>What is known of the data of trials that others start from, where it is not the suite's own.</summary>
    public EquatableList<EarlierData> Earlier { get; init; }

    /// <summary>SHA-256 of <c>repro-plan-v1 ⏎</c> and the trials' keys in order, one a line: equal plans train the same trials.</summary>
    public string Digest => Identity.Digest.Of("repro-plan-v1\n" + string.Concat(Trials.Select(trial => trial.Key.Hex).Distinct().Order(StringComparer.Ordinal).Select(key => key + "\n")));

    /// <summary>What is known of the data of a trial that others start from.</summary>
    public DataIdentity DataOf(TrialSpec before)
    {
        var (data, split) = (CanonicalJson.Write(before.Data), CanonicalJson.Write(before.Split));
        return Earlier.FirstOrDefault(earlier => earlier.Data == data && earlier.Split == split)?.Identity ?? Data;
    }
}

/// <summary>Data that another trial's first weights come from.</summary>
/// <param name="Data">Canonical text of the choice of rows.</param>
/// <param name="Split">Canonical text of the split.</param>
/// <param name="Identity">What is known of it.</param>
public sealed record EarlierData(string Data, string Split, DataIdentity Identity);
