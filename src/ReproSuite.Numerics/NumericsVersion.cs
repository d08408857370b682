namespace ReproSuite.Numerics;

/// <summary>The version of the operation orders that decide result bits; part of every key and every report.</summary>
/// <remarks>What it covers, and which changes raise it: docs/decisions/0001-operation-order.md.</remarks>
public static class NumericsVersion
{
    /// <summary>The version implemented by this assembly.</summary>
    public const int Current = 1;
}
