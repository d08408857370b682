namespace ReproSuite.Core.Identity;

/// <summary>Which engine, and which version of its arithmetic; part of every trial key.</summary>
/// <param name="Name">Such as <c>exact</c>.</param>
/// <param name="Numerics">Raised whenever an operation order changes.</param>
public sealed record EngineId(string Name, int Numerics)
{
    /// <summary>Name of the built-in engine, which gives the same bits on every machine.</summary>
    public const string Exact = "exact";
}
