using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ReproSuite.Core.Faults;
using ReproSuite.Tool.Commands;

namespace ReproSuite.Tool;

/// <summary>The whole tool: parses the arguments, runs one command, and turns what went wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool and returns its exit code.</summary>
    public static int Run(string[] args, Surroundings world)
    {
        try
        {
            var parsed = Parse(args, world);
            if (parsed.Errors.Count > 0) return Refuse(parsed, world);
            if (parsed.Action is HelpAction) return Help(parsed, world);
            return parsed.Invoke(Configuration(world, world.Out));
        }
        catch (InvalidInputException invalid)
        {
            foreach (var fault in invalid.Faults) world.Error.WriteLine(fault);
            world.Error.WriteLine(invalid.Faults.Count == 1 ? "1 error, nothing was run." : $"{invalid.Faults.Count} errors, nothing was run.");
            return ExitCode.InvalidInput;
        }
        catch (BrokenEnvironmentException broken)
        {
            world.Error.WriteLine(broken.Fault);
            return ExitCode.ToolFailure;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            world.Error.WriteLine(new Fault("RPR0510", $"the machine refused to read or write: {OneLine(refused.Message).TrimEnd('.')}. Check room and rights, also of where the output goes."));
            return ExitCode.ToolFailure;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            world.Error.WriteLine(new Fault("RPR0599", $"the tool failed unexpectedly: {OneLine(bug.Message)} ({bug.GetType().Name}). Please report it; REPRO_TRACE=1 prints the details."));
            if (world.Variable("REPRO_TRACE") is { Length: > 0 }) world.Error.WriteLine(bug);
            return ExitCode.ToolFailure;
        }
    }

    private static ParseResult Parse(string[] args, Surroundings world)
    {
        var root = Root(world);
        var parsed = root.Parse(args);
        // A command that holds others, typed alone: its help says how to go on.
        var isGroupAlone = parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0;
        return isGroupAlone && parsed.Errors.Count > 0 ? root.Parse([.. args, "--help"]) : parsed;
    }

    private static int Refuse(ParseResult parsed, Surroundings world)
    {
        var command = parsed.CommandResult.Command;
        var messages = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens.Select(word => Unknown(word, command)) : parsed.Errors.Select(Message);
        foreach (var message in messages) world.Error.WriteLine(new Fault("RPR0501", OneLine(message)));
        var path = string.Concat(command.Parents.OfType<Command>().Append(command).Where(c => c is not RootCommand).Select(c => c.Name + " "));
        world.Error.WriteLine($"Try 'dotnet repro {path}--help'.");
        return ExitCode.InvalidInput;
    }

    private static string Unknown(string word, Command command)
    {
        if (word.StartsWith('-')) return $"{command.Name} has no option \"{word}\".{DidYouMean.Sentence(word, command.Options.Select(o => o.Name))}";
        return command.Subcommands.Count > 0
            ? $"no command \"{word}\".{DidYouMean.Sentence(word, command.Subcommands.Select(c => c.Name))} Allowed: {string.Join(", ", command.Subcommands.Select(c => c.Name))}."
            : $"{command.Name} takes no further argument. Given: {word}.";
    }

    private static string Message(ParseError error) => error.SymbolResult is OptionResult { Option: { } option, Tokens: [var given, ..] } && option.ValueType != typeof(string)
        ? $"{option.Name} must be a whole number. Given: {given.Value}."
        : error.Message;

    private static InvocationConfiguration Configuration(Surroundings world, TextWriter output) =>
        new() { Output = output, Error = world.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>The library's help under the name that users type, with the command's example.</summary>
    private static int Help(ParseResult parsed, Surroundings world)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var code = parsed.Invoke(Configuration(world, text));
        world.Out.Write(text.ToString().Replace(RootCommand.ExecutableName, "dotnet repro", StringComparison.Ordinal).TrimEnd() + "\n");
        if (parsed.CommandResult.Command is ToolCommand command) world.Out.WriteLine($"\nExample:\n  {command.Example}");
        return code;
    }

    private static RootCommand Root(Surroundings world) =>
        new("Runs fixed-seed ablation suites for neural networks and renders reports that are the same, byte for byte, on every machine.")
        {
            RunCommand.Create(world),
            PlanCommand.Create(world),
            MergeCommand.Create(world),
            InitCommand.Create(world),
            ReportCommand.Create(world),
            IndexCommand.Create(world),
            DiffCommand.Create(world),
            GateCommand.Create(world),
            TemplateCommand.Create(world),
            VerifyCommand.Create(world),
            ExportCommand.Create(world),
            CheckCommand.Create(world),
            ListCommand.Create(world),
            ShowCommand.Create(world),
            WhyCommand.Create(world),
            LintsCommand.Create(world),
            SchemaCommand.Create(world),
            DataCommand.Create(world),
            EngineCommand.Create(world),
            CompareEnginesCommand.Create(world),
            BenchCommand.Create(world),
        };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
