using System.CommandLine;
using ReproSuite.Analysis.Lints;
using ReproSuite.Core.Design;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Data;
using ReproSuite.Suites;
using ReproSuite.Training;

namespace ReproSuite.Tool.Commands;

/// <summary><c>check</c>: reads suites, and their data where it is here, and reports every fault and every finding of lints; trains and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings world)
    {
        var suite = new SuiteOptions();
        var data = new Option<string?>("--data") { Description = "Folder of data sets; comes before REPRO_DATA and the user's cache.", HelpName = "DIR" };
        var notes = new Option<bool>("--notes") { Description = "Also what is merely worth knowing." };
        var command = new ToolCommand("check", "Validate suites: every fault and every weak place with its line, nothing run.", "dotnet repro check suites/optimizers.repro.yaml") { data, notes };
        suite.AddTo(command);
        command.SetAction(parsed =>
        {
            var faults = new List<Fault>();
            var source = new DataSource(Workshop.OpenLibrary(world, parsed.GetValue(data)));
            var hasError = false;
            foreach (var file in SuiteCatalog.Resolve(suite.Name(parsed))) hasError |= HasError(file, whole => suite.Read(file, whole, parsed), source, faults, world, parsed.GetValue(notes));
            if (faults.Count > 0) throw new InvalidInputException(faults);
            return hasError ? ExitCode.InvalidInput : ExitCode.Ok;
        });
        return command;
    }

    private static bool HasError(SuiteFile file, Func<Suite, SizedSuite> size, DataSource source, List<Fault> faults, Surroundings world, bool notes)
    {
        try
        {
            var (before, inspected) = (faults.Count, file.Inspect());
            faults.AddRange(inspected.Faults);
            if (inspected.Suite is not { } suite) return false;
            var sized = size(suite);
            faults.AddRange(LintLines.Unknown(sized));
            var findings = LintLines.Open(sized, CheckData(sized, source, faults));
            var shown = findings.Where(found => notes || found.Lint.Severity != Severity.Info).ToList();
            var hidden = shown.Count == findings.Count ? "" : $", {Heading.Count(findings.Count - shown.Count, "note")} (--notes)";
            if (faults.Count == before) world.Out.WriteLine($"{file.Path}: valid, {Heading.Count(sized.Suite.TrialCount, "trial")}, {Heading.Count(suite.Claims.Count, "claim")}{hidden}");
            LintLines.Write(world.Out, sized, shown);
            return findings.Any(found => found.Lint.Severity == Severity.Error);
        }
        catch (InvalidInputException invalid)
        {
            faults.AddRange(invalid.Faults);
            return false;
        }
    }

    /// <summary>Rows, folds, a pinned digest and whether the engine can train every variant, where the data can be read without downloading it, as the user's own files always can; else only that there is such a set.</summary>
    /// <returns>What is known of the data; null where it cannot be read.</returns>
    private static DataIdentity? CheckData(SizedSuite sized, DataSource source, List<Fault> faults)
    {
        DataIdentity? data = null;
        try
        {
            if (sized.Suite.Data.From is null && source.Stamp(sized.Suite.Data) is null) return null;
            data = source.Identify(sized.Suite.Data, sized.Suite.Split);
            sized.Require(Workshop.Exact, data, before => source.Stamp(before.Data) is null ? null : source.Identify(before.Data, before.Split));
        }
        catch (InvalidInputException found)
        {
            // That a model is another engine's is no fault of the suite; 'run' tells it.
            faults.AddRange(sized.Located(found).Faults.Where(fault => fault.Code != ExactEngine.OtherEngine));
        }
        return data;
    }
}
