using System.CommandLine;
using ReproSuite.Suites;

namespace ReproSuite.Tool.Commands;

/// <summary><c>show</c>: a suite as written, or with every value written out.</summary>
internal static class ShowCommand
{
    public static Command Create(Surroundings world)
    {
        var suite = new SuiteOptions();
        var resolved = new Option<bool>("--resolved") { Description = "Every value, defaults included: what is hashed." };
        var command = new ToolCommand("show", "Print a suite.", "dotnet repro show optimizers --resolved") { resolved };
        suite.AddTo(command);
        command.SetAction(parsed =>
        {
            foreach (var file in SuiteCatalog.Resolve(suite.Name(parsed)))
                world.Out.Write(parsed.GetValue(resolved) ? SuiteWriter.WriteResolved(suite.Read(file, parsed).Suite) : file.Text);
            return ExitCode.Ok;
        });
        return command;
    }
}
