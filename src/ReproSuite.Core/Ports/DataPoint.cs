namespace ReproSuite.Core.Ports;

/// <summary>A row of data of one feature or two, to be drawn.</summary>
/// <param name="Features">As stored, before preprocessing.</param>
/// <param name="Target">The number, or the class.</param>
public sealed record DataPoint(EquatableList<float> Features, float Target);
