using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ReproSuite.Data;

namespace ReproSuite.Tool.Commands;

/// <summary><c>data</c>: which data sets there are, where they lie, and whether they are what they should be.</summary>
internal static class DataCommand
{
    public static Command Create(Surroundings world)
    {
        var folder = new Option<string?>("--data") { Description = "Folder of data sets; comes before REPRO_DATA and the user's cache.", HelpName = "DIR", Recursive = true };
        return new ToolCommand("data", "List, fetch and verify data sets.", "dotnet repro data verify fashion-mnist")
        {
            folder,
            List(world, folder),
            Fetch(world, folder),
            Verify(world, folder),
        };
    }

    private static Command List(Surroundings world, Option<string?> folder)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new ToolCommand("list", "List the data sets and where they lie.", "dotnet repro data list") { json };
        command.SetAction(parsed =>
        {
            var sets = Workshop.OpenLibrary(world, parsed.GetValue(folder)).List();
            if (parsed.GetValue(json)) world.Out.WriteLine(JsonSerializer.Serialize(sets.Select(s => new { s.Name, s.Title, s.TrainRows, s.TestRows, presence = Words(s.Presence), s.Folder }), JsonOutput.Options));
            else foreach (var set in sets) world.Out.WriteLine(Line(set, sets.Max(s => s.Name.Length)));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Fetch(Surroundings world, Option<string?> folder)
    {
        var name = new Argument<string>("SET") { Description = "Name of the data set." };
        var command = new ToolCommand("fetch", "Download a data set if it is not here, checking its hashes.", "dotnet repro data fetch fashion-mnist") { name };
        command.SetAction(parsed =>
        {
            var set = Workshop.OpenLibrary(world, parsed.GetValue(folder)).Fetch(parsed.GetRequiredValue(name), world.Cancellation);
            world.Out.WriteLine(Line(set, set.Name.Length));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Verify(Surroundings world, Option<string?> folder)
    {
        var name = new Argument<string>("SET") { Description = "Name of the data set." };
        var command = new ToolCommand("verify", "Read a data set and print its digests.", "dotnet repro data verify fashion-mnist") { name };
        command.SetAction(parsed =>
        {
            var found = Workshop.OpenLibrary(world, parsed.GetValue(folder)).Verify(parsed.GetRequiredValue(name));
            foreach (var file in found.Files)
                world.Out.WriteLine($"{file.Name}  sha256 {file.Sha256}  {(file.IsUpstream ? "as upstream" : $"upstream has {file.UpstreamSha256}")}");
            world.Out.WriteLine($"{found.Listing.Name}  content {found.Digest}  {(found.IsSound ? "sound" : found.KnownDigest is { } known ? $"DIFFERS: known is {known}" : "DIFFERS: only upstream's file is known")}");
            return found.IsSound ? ExitCode.Ok : ExitCode.InvalidInput;
        });
        return command;
    }

    private static string Line(DataListing set, int width) => string.Create(CultureInfo.InvariantCulture,
        $"{set.Name.PadRight(width)}  {set.TrainRows,6:N0} train  {set.TestRows,6:N0} test  {set.Title}  ·  {Place(set)}");

    private static string Place(DataListing set) => set.Presence switch
    {
        DataPresence.Complete => set.Folder!,
        DataPresence.Absent => string.Create(CultureInfo.InvariantCulture, $"not here ({set.DownloadBytes / 1e6:F1} MB to download)"),
        _ => Words(set.Presence),
    };

    private static string Words(DataPresence presence) => presence.ToString().ToLowerInvariant();
}
