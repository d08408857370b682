namespace ReproSuite.Analysis.Gates;

/// <summary>What a gate found.</summary>
public enum GateOutcome
{
    /// <summary>Nothing is wrong.</summary>
    Passed,

    /// <summary>A regression, or a claim that no longer holds.</summary>
    Failed,

    /// <summary>This design cannot tell.</summary>
    Inconclusive,

    /// <summary>A regression that is let pass for a time.</summary>
    Acknowledged,

    /// <summary>One key, two outcomes: nothing excuses that.</summary>
    DifferentBits,
}

/// <summary>One thing that a gate looked at.</summary>
/// <param name="Suite">Name of its report.</param>
/// <param name="Subject">A variant, a trial, or a claim.</param>
/// <param name="Metric">Of a variant; empty otherwise.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Message">The figures behind it, in one line.</param>
public sealed record GateCheck(string Suite, string Subject, string Metric, GateOutcome Outcome, string Message)
{
    /// <summary>Subject and metric.</summary>
    public string Name => Metric.Length == 0 ? Subject : $"{Subject} {Metric}";
}

/// <summary>Everything that a gate found.</summary>
/// <param name="Checks">By suite.</param>
/// <param name="Notes">Rules and acknowledgements that concern nothing.</param>
public sealed record GateResult(IReadOnlyList<GateCheck> Checks, IReadOnlyList<string> Notes)
{
    /// <summary>How many checks have an outcome.</summary>
    public int Count(GateOutcome outcome) => Checks.Count(c => c.Outcome == outcome);
}
