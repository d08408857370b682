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
    private const string Unknown = "RPR0801", NotInstalled = "RPR0802";

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

    /// <summary>The engine that a user asks for; where it is not installed, what committed records tell of it.</summary>
    /// <param name="parsed">What the user wrote.</param>
    /// <param name="world">Where engines are installed.</param>
    /// <param name="committed">The records of a report, given the name of its engine.</param>
    /// <exception cref="InvalidInputException">As <see cref="Open(string, string, Surroundings)"/>.</exception>
    public IEngine OpenOrRecall(ParseResult parsed, Surroundings world, Func<string, StoredResults?> committed)
    {
        try
        {
            return Open(parsed, world);
        }
        catch (InvalidInputException absent) when (absent.Faults is [{ Code: Unknown or NotInstalled }] && RecordedEngine.Of(parsed.GetRequiredValue(_engine), committed(parsed.GetRequiredValue(_engine))) is { } recorded)
        {
            return recorded;
        }
    }

    /// <summary>An engine on a device.</summary>
    /// <exception cref="InvalidInputException">RPR0801: unknown. RPR0802: not installed. RPR0803: built for another version of the tool. RPR0805, RPR0806: no such device.</exception>
    public static IEngine Open(string name, string device, Surroundings world)
    {
        if (name == KnownEngine.Exact.Name)
            return device == Cpu ? Workshop.Exact : throw new InvalidInputException("RPR0805", $"exact has no device \"{device}\". Allowed: {Cpu}.");
        var installed = EngineFolders.Installed(world);
        var found = installed.Where(candidate => candidate.Manifest.Id == name).OrderBy(candidate => candidate.Fits).LastOrDefault();
        return found?.Open(device) ?? throw Absent(name, installed);
    }

    /// <summary>The suite as this engine's: its report has a folder of its own.</summary>
    public SizedSuite Name(ParseResult parsed, SizedSuite sized, IEngine opened) => Name(parsed, sized, opened.Id.Name);

    /// <summary>The same of an engine by its name.</summary>
    public SizedSuite Name(ParseResult parsed, SizedSuite sized, string name)
    {
        if (name == KnownEngine.Exact.Name) return sized;
        var device = parsed.GetRequiredValue(_device);
        return sized with
        {
            Folder = sized.Folder + (sized.Folder.Contains('@') ? "-" : "@") + name,
            Command = $"{sized.Command} --engine {parsed.GetRequiredValue(_engine)}" + (device == Cpu ? "" : $" --device {device}"),
        };
    }

    private static InvalidInputException Absent(string name, IReadOnlyList<InstalledEngine> installed)
    {
        if (KnownEngine.All.Any(known => known.Name == name))
            return new InvalidInputException(NotInstalled, $"the engine {name} is not installed. 'dotnet repro engine install {name}' installs it.");
        string[] names = [.. KnownEngine.All.Select(known => known.Name).Union(installed.Select(engine => engine.Manifest.Id))];
        return new InvalidInputException(Unknown, $"no engine \"{name}\".{DidYouMean.Sentence(name, names)} Allowed: {string.Join(", ", names)}.");
    }
}
