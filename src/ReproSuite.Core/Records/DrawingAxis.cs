namespace ReproSuite.Core.Records;

/// <summary>Evenly spaced values of a feature, both ends among them.</summary>
public sealed record DrawingAxis(float Low, float High, int Points)
{
    /// <summary>The value at a place, from 0: Low + (High − Low) · place / (Points − 1) in double, rounded once.</summary>
    public float At(int place) => (float)(Low + ((double)High - Low) * place / (Points - 1));
}
