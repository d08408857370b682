namespace ReproSuite.Core.Metrics;

/// <summary>What a model answers with.</summary>
public enum Answers
{
    /// <summary>One class of several.</summary>
    Classes,

    /// <summary>A number.</summary>
    Numbers,
}
