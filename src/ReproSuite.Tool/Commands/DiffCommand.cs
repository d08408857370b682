using System.CommandLine;
using ReproSuite.Tool.Diffs;

namespace ReproSuite.Tool.Commands;

/// <summary><c>diff</c>: what changed between two sets of results, from records alone.</summary>
internal static class DiffCommand
{
    public static Command Create(Surroundings world)
    {
        var (sides, files) = (new SideOptions(), new DiffFiles());
        var onlyChanged = new Option<bool>("--only-changed") { Description = "Leave out suites and variants that did not change." };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new ToolCommand("diff", "Tell what changed between two sets of results: revisions, folders of reports, results files or stores.", "dotnet repro diff main") { onlyChanged, json };
        sides.AddTo(command);
        files.AddTo(command);
        command.SetAction(parsed =>
        {
            var (from, to) = sides.Read(parsed, world);
            var diff = Comparer.Compare(from, to, keepRecords: files.NeedsRecords(parsed));
            files.Write(parsed, world, diff, parsed.GetValue(onlyChanged));
            if (parsed.GetValue(json)) world.Out.WriteLine(DiffJson.Write(diff, parsed.GetValue(onlyChanged)));
            else DiffText.Write(world, diff, parsed.GetValue(onlyChanged));
            return diff.DifferentBits > 0 ? ExitCode.ReplayMismatch : ExitCode.Ok;
        });
        return command;
    }
}
