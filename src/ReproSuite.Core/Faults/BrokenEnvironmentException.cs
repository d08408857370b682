namespace ReproSuite.Core.Faults;

/// <summary>The machine refused something the tool needs: a full disk, an unwritable folder, a store that contradicts itself. Exit code 1.</summary>
public sealed class BrokenEnvironmentException(Fault fault, Exception? inner = null) : Exception(fault.ToString(), inner)
{
    /// <summary>What is broken.</summary>
    public Fault Fault { get; } = fault;
}
