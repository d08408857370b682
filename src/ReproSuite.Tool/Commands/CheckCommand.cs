using System.CommandLine;
using System.Globalization;
using ReproSuite.Core.Faults;
using ReproSuite.Suites;

namespace ReproSuite.Tool.Commands;

/// <summary><c>check</c>: reads suites and reports every fault; trains and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings world)
    {
        var suite = new Argument<string>("SUITE") { Description = "A catalogue name, a .repro.yaml file, or a folder of them." };
        var command = new ToolCommand("check", "Validate suites: every fault with its line, nothing run.", "dotnet repro check suites/optimizers.repro.yaml") { suite };
        command.SetAction(parsed =>
        {
            var faults = new List<Fault>();
            foreach (var file in SuiteCatalog.Resolve(parsed.GetRequiredValue(suite))) Check(file, faults, world);
            if (faults.Count > 0) throw new InvalidInputException(faults);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Check(SuiteFile file, List<Fault> faults, Surroundings world)
    {
        try
        {
            var suite = file.Read();
            var trials = suite.Variants.Count * suite.Split.FoldCount * suite.Seeds.Count;
            world.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Path}: valid, {trials} trials, {suite.Claims.Count} claims"));
        }
        catch (InvalidInputException invalid)
        {
            faults.AddRange(invalid.Faults);
        }
    }
}
