using System.CommandLine;
using ReproSuite.Suites;

namespace ReproSuite.Tool.Commands;

/// <summary><c>schema</c>: the JSON Schema of suite files or gate files, for completion and checking in editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Surroundings world)
    {
        var command = new ToolCommand("schema", "Print the JSON Schema of suite files, for editors.", $"dotnet repro schema > {SuiteSchema.FileName}");
        var gate = new Option<bool>("--gate") { Description = $"That of {GateReader.FileName}." };
        command.Options.Add(gate);
        command.SetAction(parsed =>
        {
            world.Out.Write(parsed.GetValue(gate) ? GateSchema.Write() : SuiteSchema.Write());
            return ExitCode.Ok;
        });
        return command;
    }
}
