namespace ReproSuite.Analysis.Lints;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Weakens what can be concluded.</summary>
    Warning,

    /// <summary>A conclusion drawn from this is wrong.</summary>
    Error,
}
