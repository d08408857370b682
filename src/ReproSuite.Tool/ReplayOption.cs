using System.CommandLine;
using System.Globalization;
using ReproSuite.Core.Faults;

namespace ReproSuite.Tool;

/// <summary>How many recorded trials are trained again, to be compared with their records.</summary>
internal sealed class ReplayOption
{
    private readonly Option<string?> _replay = new("--replay") { Description = "Train so many recorded trials again, spread over the plan, and compare every bit.", HelpName = "N|all" };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_replay);

    /// <summary>What the user asks for; 0 without the option.</summary>
    /// <exception cref="InvalidInputException">RPR0511: neither a count nor <c>all</c>.</exception>
    public int Read(ParseResult parsed) => parsed.GetValue(_replay) switch
    {
        null => 0,
        "all" => int.MaxValue,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 => count,
        var text => throw new InvalidInputException("RPR0511", $"--replay takes a whole number >= 1 or \"all\". Given: {text}."),
    };
}
