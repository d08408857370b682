using System.CommandLine;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Identity;
using ReproSuite.Core.Ports;
using ReproSuite.Reporting;

namespace ReproSuite.Tool.Engines;

/// <summary>Which engine, and on what.</summary>
/// <param name="engine">The one that is meant when nothing is said.</param>
internal sealed class EngineOptions(string engine = EngineId.Exact)
{
    private const string Cpu = "cpu";

    private readonly Option<string> _engine = new("--engine") { Description = "What trains: exact, or an installed plug-in such as torchsharp.", HelpName = "NAME", DefaultValueFactory = _ => engine };
    private readonly Option<string> _device = new("--device") { Description = "Where it computes: cpu, or cuda or cuda:N of an engine that can.", HelpName = "DEVICE", DefaultValueFactory = _ => Cpu };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_engine);
        command.Options.Add(_device);
    }

    /// <summary>The engine that a user asks for.</summary>
    /// <exception cref="InvalidInputException">As <see cref="Open(string, string, Surroundings)"/>.</exception>
    public IEngine Open(ParseResult parsed, Surroundings world) => Open(parsed.GetRequiredValue(_engine), parsed.GetRequiredValue(_device), world);

    /// <summary>The same; null where it is not installed.</summary>
    /// <exception cref="InvalidInputException">RPR0803, RPR0805, RPR0806.</exception>
    public IEngine? Find(ParseResult parsed, Surroundings world) => Find(parsed.GetRequiredValue(_engine), parsed.GetRequiredValue(_device), world);

    /// <summary>What committed records tell of the engine that a user asks for, where it is not installed.</summary>
    /// <exception cref="InvalidInputException">RPR0801, RPR0802: they tell nothing of it.</exception>
    public IEngine Recall(ParseResult parsed, Surroundings world, StoredResults? committed) =>
        RecordedEngine.Of(parsed.GetRequiredValue(_engine), committed) ?? throw Absent(parsed.GetRequiredValue(_engine), world);

    /// <summary>An engine on a device.</summary>
    /// <exception cref="InvalidInputException">RPR0801: unknown. RPR0802: not installed. RPR0803: built for another version of the tool. RPR0805, RPR0806: no such device.</exception>
    public static IEngine Open(string name, string device, Surroundings world) => Find(name, device, world) ?? throw Absent(name, world);

    /// <summary>The suite as an engine's, the one asked for where none is opened: its report has a folder of its own.</summary>
    public SizedSuite Name(ParseResult parsed, SizedSuite sized, IEngine? opened)
    {
        var name = opened?.Id.Name ?? parsed.GetRequiredValue(_engine);
        if (name == KnownEngine.Exact.Name) return sized;
        var device = parsed.GetRequiredValue(_device);
        return sized with
        {
            Folder = sized.Folder + (sized.Folder.Contains('@') ? "-" : "@") + name,
            Engine = $" --engine {parsed.GetRequiredValue(_engine)}" + (device == Cpu ? "" : $" --device {device}"),
        };
    }

    private static IEngine? Find(string name, string device, Surroundings world)
    {
        if (name == KnownEngine.Exact.Name)
            return device == Cpu ? Workshop.Exact : throw new InvalidInputException("RPR0805", $"exact has no device \"{device}\". Allowed: {Cpu}.");
        return EngineFolders.Installed(world).Where(candidate => candidate.Manifest.Id == name).OrderBy(candidate => candidate.Fits).LastOrDefault()?.Open(device);
    }

    private static InvalidInputException Absent(string name, Surroundings world)
    {
        if (KnownEngine.All.Any(known => known.Name == name))
            return new InvalidInputException("RPR0802", $"the engine {name} is not installed. 'dotnet repro engine install {name}' installs it.");
        string[] names = [.. KnownEngine.All.Select(known => known.Name).Union(EngineFolders.Installed(world).Select(engine => engine.Manifest.Id))];
        return new InvalidInputException("RPR0801", $"no engine \"{name}\".{DidYouMean.Sentence(name, names)} Allowed: {string.Join(", ", names)}.");
    }
}
