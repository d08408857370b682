using System.CommandLine;
using ReproSuite.Core.Faults;

namespace ReproSuite.Tool;

/// <summary>How many trials are trained at a time; all cores if nothing is said.</summary>
internal sealed class JobsOption
{
    private readonly Option<int> _jobs = new("--jobs") { Description = "Trials at a time; changes no result.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_jobs);

    /// <summary>What the user asks for.</summary>
    /// <exception cref="InvalidInputException">RPR0509: less than one.</exception>
    public int Read(ParseResult parsed) =>
        parsed.GetValue(_jobs) is >= 1 and var jobs ? jobs : throw new InvalidInputException("RPR0509", $"--jobs must be >= 1. Given: {parsed.GetValue(_jobs)}.");
}
