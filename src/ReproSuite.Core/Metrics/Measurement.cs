namespace ReproSuite.Core.Metrics;

/// <summary>One figure of one trial; where it is a share of samples, the integer counts behind it are kept, so that ties are exact.</summary>
public readonly record struct Measurement(double Value, long? Correct = null, long? Count = null);
