using System.CommandLine;
using System.Globalization;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Execution;

namespace ReproSuite.Tool;

/// <summary>How many trials are trained together as one batch of models, by an engine that can.</summary>
internal sealed class StackOption
{
    private const string Auto = "auto";
    private const string Off = "off";

    private readonly Option<string> _stack = new("--stack") { Description = "Trials trained together as one batch of models, by an engine that can: auto, off or a number.", HelpName = "auto|N|off", DefaultValueFactory = _ => Auto };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Options.Add(_stack);

    /// <summary>What the user asks for.</summary>
    /// <exception cref="InvalidInputException">RPR0814: neither of the words nor a number from 1. RPR0813: a number of an engine that trains one by one.</exception>
    public Stacking Read(ParseResult parsed, IEngine engine)
    {
        var text = parsed.GetRequiredValue(_stack);
        if (text == Auto) return new Stacking(null);
        if (text == Off) return Stacking.Off;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size < 1)
            throw new InvalidInputException("RPR0814", $"--stack takes auto, off or a number from 1. Given: {text}.");
        if (size > 1 && engine is not IStackingEngine)
            throw new InvalidInputException("RPR0813", $"--stack {text}: the engine {engine.Id.Name} trains its trials one by one. Leave --stack out, or use an engine that stacks them, such as torchsharp.");
        return new Stacking(size);
    }
}
