namespace ReproSuite.Tool;

/// <summary>What the process tells its caller. Outputs are written before the code is decided.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Ok = 0;

    /// <summary>The tool or the machine failed.</summary>
    public const int ToolFailure = 1;

    /// <summary>The input cannot be used; nothing was run.</summary>
    public const int InvalidInput = 2;

    /// <summary>Some trials failed or diverged.</summary>
    public const int TrialsFailed = 3;

    /// <summary>A change of results is a regression, or breaks a claim.</summary>
    public const int Regression = 4;

    /// <summary>Whether a change of results is a regression cannot be told, and that was asked to count.</summary>
    public const int Inconclusive = 5;

    /// <summary>A committed report is not what its records and templates give.</summary>
    public const int ReportStale = 6;

    /// <summary>Something that was verified is missing, or is not what was recorded.</summary>
    public const int ReplayMismatch = 7;

    /// <summary>Interrupted by the user or the system.</summary>
    public const int Interrupted = 130;
}
