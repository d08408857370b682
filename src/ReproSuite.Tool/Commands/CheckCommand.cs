using System.CommandLine;
using ReproSuite.Core.Faults;
using ReproSuite.Data;
using ReproSuite.Suites;

namespace ReproSuite.Tool.Commands;

/// <summary><c>check</c>: reads suites, and their data where it is here, and reports every fault; trains and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings world)
    {
        var suite = new Argument<string>("SUITE") { Description = "A catalogue name, a .repro.yaml file, or a folder of them." };
        var data = new Option<string?>("--data") { Description = "Folder of data sets; comes before REPRO_DATA and the user's cache.", HelpName = "DIR" };
        var command = new ToolCommand("check", "Validate suites: every fault with its line, nothing run.", "dotnet repro check suites/optimizers.repro.yaml") { suite, data };
        command.SetAction(parsed =>
        {
            var faults = new List<Fault>();
            var source = new DataSource(Workshop.OpenLibrary(world, parsed.GetValue(data)));
            foreach (var file in SuiteCatalog.Resolve(parsed.GetRequiredValue(suite))) Check(file, source, faults, world);
            if (faults.Count > 0) throw new InvalidInputException(faults);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Check(SuiteFile file, DataSource source, List<Fault> faults, Surroundings world)
    {
        try
        {
            var sized = SizedSuite.AsWritten(file);
            CheckData(sized, source);
            world.Out.WriteLine($"{file.Path}: valid, {Heading.Count(sized.Suite.TrialCount, "trial")}, {Heading.Count(sized.Suite.Claims.Count, "claim")}");
        }
        catch (InvalidInputException invalid)
        {
            faults.AddRange(invalid.Faults);
        }
    }

    /// <summary>Rows, folds, a pinned digest and whether the engine can train every variant, where the data can be read without downloading it, as the user's own files always can; else only that there is such a set.</summary>
    private static void CheckData(SizedSuite sized, DataSource source)
    {
        try
        {
            if (sized.Suite.Data.From is null && source.Stamp(sized.Suite.Data) is null) return;
            sized.Require(
                Workshop.Engine, source.Identify(sized.Suite.Data, sized.Suite.Split),
                before => source.Stamp(before.Data) is null ? null : source.Identify(before.Data, before.Split));
        }
        catch (InvalidInputException found)
        {
            throw sized.Located(found);
        }
    }
}
