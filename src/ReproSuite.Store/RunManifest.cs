using System.Text.Json;
using System.Text.Json.Serialization;
using ReproSuite.Core;
using ReproSuite.Core.Records;

namespace ReproSuite.Store;

/// <summary>When, where and how long: everything about a run that may differ between two runs with the same results.</summary>
/// <param name="Suite">Name of the suite.</param>
/// <param name="Command">As the user typed it.</param>
/// <param name="Started">By the machine's clock.</param>
/// <param name="Seconds">Wall time of the run.</param>
/// <param name="Jobs">Trials trained at a time.</param>
/// <param name="Machine">What it ran on.</param>
/// <param name="Trials">The trials that were trained, in order of finishing; cached ones are not among them.</param>
/// <param name="Plan">Digest of the plan that the run was part of; null in runs of an earlier release.</param>
public sealed record RunManifest(
    string Suite,
    string Command,
    DateTimeOffset Started,
    double Seconds,
    int Jobs,
    Machine Machine,
    EquatableList<TrialTime> Trials,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Plan = null)
{
    /// <summary>A run on this machine that begins now.</summary>
    public static RunManifest Begin(string suite, string command, int jobs, TimeProvider clock, string? plan = null) =>
        new(suite, command, clock.GetUtcNow(), 0, jobs, Machine.This(), [], plan);

    /// <summary>The same run, ending now.</summary>
    public RunManifest End(IEnumerable<TrialTime> trials, TimeProvider clock) =>
        this with { Seconds = (clock.GetUtcNow() - Started).TotalSeconds, Trials = trials.ToEquatableList() };

    internal string Write() => JsonSerializer.Serialize(this, RecordJson.Options);

    /// <exception cref="DamagedFileException">Something else.</exception>
    internal static RunManifest Read(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonSerializer.Deserialize<RunManifest>(json, RecordJson.Options) is { } run && run.Trials.All(t => t.Seconds is >= 0 and < 1e9)) return run;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            // Told below, like every other mismatch.
        }
        throw new DamagedFileException("it is not a run manifest");
    }
}
