using System.CommandLine;
using ReproSuite.Analysis.Lints;

namespace ReproSuite.Tool.Commands;

/// <summary><c>lints</c>: what suites and records are searched for, as a page.</summary>
internal static class LintsCommand
{
    public static Command Create(Surroundings world)
    {
        var command = new ToolCommand("lints", "Print every lint: what it finds, why it matters, what to do.", "dotnet repro lints > docs/lints.md");
        command.SetAction(_ => world.Out.Write(LintPage.Write()));
        return command;
    }
}
