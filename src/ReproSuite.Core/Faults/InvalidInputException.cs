namespace ReproSuite.Core.Faults;

/// <summary>The user's input cannot be used: a suite, a data file, a template, an option. The tool prints every fault and exits with 2.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>Every fault found, in the order in which they stand in the input.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Reports several faults at once.</summary>
    public InvalidInputException(IReadOnlyList<Fault> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>Reports one fault.</summary>
    public InvalidInputException(string code, string message, Location? location = null)
        : this([new Fault(code, message, location)])
    {
    }
}
