using System.CommandLine;
using System.CommandLine.Help;
using ReproSuite.Core.Faults;
using ReproSuite.Tool.Commands;

namespace ReproSuite.Tool;

/// <summary>The whole tool: parses the arguments, runs one command, and turns what went wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool and returns its exit code.</summary>
    public static int Run(string[] args, Surroundings world)
    {
        var parsed = Root(world).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) world.Error.WriteLine(new Fault("RPR0501", OneLine(error.Message)));
            world.Error.WriteLine($"Try 'dotnet repro {string.Join(' ', parsed.CommandResult.Command.Parents.OfType<Command>().Any() ? parsed.CommandResult.Command.Name + " " : "")}--help'.");
            return ExitCode.InvalidInput;
        }
        try
        {
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
            ReportCommand.Create(world),
            CheckCommand.Create(world),
            ListCommand.Create(world),
            ShowCommand.Create(world),
            WhyCommand.Create(world),
            SchemaCommand.Create(world),
            DataCommand.Create(world),
        };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
