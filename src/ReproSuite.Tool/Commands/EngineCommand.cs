using System.CommandLine;
using System.Globalization;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;
using ReproSuite.Tool.Engines;

namespace ReproSuite.Tool.Commands;

/// <summary><c>engine</c>: what can train, what is installed, and how to install it.</summary>
internal static class EngineCommand
{
    public static Command Create(Surroundings world) => new ToolCommand("engine", "Engines: what trains a trial.", "dotnet repro engine list") { List(world), Info(world), Install(world) };

    private static ToolCommand List(Surroundings world)
    {
        var command = new ToolCommand("list", "List engines, and which of them are installed.", "dotnet repro engine list");
        command.SetAction(_ =>
        {
            var installed = EngineFolders.Installed(world);
            List<string[]> rows = [["engine", "installed", "what it is"]];
            foreach (var known in KnownEngine.All) rows.Add([known.Name, State(known, installed), known.What]);
            foreach (var other in installed.Where(engine => KnownEngine.All.All(known => known.Name != engine.Manifest.Id))) rows.Add([other.Manifest.Id, State(other), "a plug-in of your own"]);
            TextTable.Write(world.Out, rows);
            return ExitCode.Ok;
        });
        return command;
    }

    private static ToolCommand Info(Surroundings world)
    {
        var name = new Argument<string>("NAME") { Description = "As 'engine list' names it." };
        var device = new Option<string>("--device") { Description = "Open it there: cpu, cuda or cuda:N.", HelpName = "DEVICE", DefaultValueFactory = _ => "cpu" };
        var command = new ToolCommand("info", "Open an engine and tell what its records would say.", "dotnet repro engine info torchsharp") { name, device };
        command.SetAction(parsed =>
        {
            var engine = EngineOptions.Open(parsed.GetRequiredValue(name), parsed.GetRequiredValue(device), world);
            foreach (var (what, value) in Facts(engine)) world.Out.WriteLine($"  {what,-10} {value}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static ToolCommand Install(Surroundings world)
    {
        var name = new Argument<string>("NAME") { Description = "As 'engine list' names it." };
        var device = new Option<string>("--device") { Description = "Whose native libraries to restore: cpu, or cuda.", HelpName = "DEVICE", DefaultValueFactory = _ => "cpu" };
        var libtorch = new Option<bool>("--libtorch") { Description = "Restore libtorch too, about 500 MB, for an engine that needs it for some models only: mlnet for text-classification." };
        var sources = new Option<string[]>("--source") { Description = "A further feed or folder of packages; may stand several times.", HelpName = "FEED", DefaultValueFactory = _ => [] };
        var command = new ToolCommand("install", "Restore a plug-in engine and its native libraries into your folder of engines, through dotnet itself.", "dotnet repro engine install torchsharp") { name, device, libtorch, sources };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(name);
            var known = KnownEngine.All.FirstOrDefault(engine => engine.Name == wanted && engine.Plugin.Length > 0)
                ?? throw new InvalidInputException("RPR0801", wanted == KnownEngine.Exact.Name ? "exact is built in; there is nothing to install." : $"no engine \"{wanted}\" to install. Allowed: {string.Join(", ", KnownEngine.All.Where(engine => engine.Plugin.Length > 0).Select(engine => engine.Name))}.");
            var installed = EngineInstallation.Run(known, parsed.GetRequiredValue(device), parsed.GetValue(libtorch), parsed.GetRequiredValue(sources), EngineFolders.Require(world), world);
            world.Out.WriteLine($"{wanted} {installed.Manifest.Tool} for {installed.Manifest.Device}: {world.Display(installed.Folder)}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static string State(KnownEngine known, IReadOnlyList<InstalledEngine> installed) =>
        known == KnownEngine.Exact ? "built in"
        : installed.Where(engine => engine.Manifest.Id == known.Name).OrderBy(engine => engine.Fits).LastOrDefault() is { } found ? State(found) : "no";

    private static string State(InstalledEngine engine) => engine.Fits ? $"{engine.Manifest.Tool} for {engine.Manifest.Device}" : $"{engine.Manifest.Tool}, which this version cannot load";

    private static IEnumerable<(string What, string Value)> Facts(IEngine engine)
    {
        yield return ("engine", engine.Id.Name);
        yield return ("numerics", engine.Id.Numerics.ToString(CultureInfo.InvariantCulture));
        if (engine.Facts is not { } facts)
        {
            yield return ("promise", Reporting.EngineText.Promise(Core.Records.EnginePromise.SameBits));
            yield break;
        }
        yield return ("device", facts.Device);
        yield return ("libraries", string.Join(", ", facts.Libraries));
        yield return ("promise", Reporting.EngineText.Promise(facts.Promise));
    }
}
