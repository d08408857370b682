namespace ReproSuite.Numerics;

/// <summary>Something that can be done in parts, each of which writes outputs of its own: so neither order nor threads change a bit.</summary>
public interface IParts
{
    /// <summary>Does one part.</summary>
    /// <param name="part">Which, from 0.</param>
    /// <param name="parts">How many there are.</param>
    void Do(int part, int parts);
}
