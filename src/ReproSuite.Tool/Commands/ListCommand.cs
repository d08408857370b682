using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ReproSuite.Core.Design;
using ReproSuite.Suites;

namespace ReproSuite.Tool.Commands;

/// <summary><c>list</c>: the suites that come with the tool, or those of a folder.</summary>
internal static class ListCommand
{
    public static Command Create(Surroundings world)
    {
        var folder = new Argument<string?>("FOLDER") { Description = "A folder of suites; the tool's own catalogue without it.", DefaultValueFactory = _ => null };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new ToolCommand("list", "List suites.", "dotnet repro list") { folder, json };
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(folder) is { } path ? SuiteCatalog.Resolve(path) : [.. SuiteCatalog.Names.Select(SuiteCatalog.Open)];
            Suite[] suites = [.. files.Select(f => f.Read())];
            if (parsed.GetValue(json)) world.Out.WriteLine(Json(suites));
            else Write(suites, world.Out);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Suite[] suites, TextWriter output)
    {
        var width = suites.Max(s => s.Name.Length);
        foreach (var suite in suites)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{suite.Name.PadRight(width)}  {suite.Data.Name,-14} {suite.TrialCount,4} trials  {suite.Question}"));
    }

    private static string Json(Suite[] suites) => JsonSerializer.Serialize(
        suites.Select(s => new { name = s.Name, title = s.Title, question = s.Question, data = s.Data.Name, trials = s.TrialCount }), JsonOutput.Options);
}
