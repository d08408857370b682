using System.CommandLine;
using ReproSuite.Core.Ports;
using ReproSuite.Store;

namespace ReproSuite.Tool;

/// <summary>Where data and records lie, and where reports go.</summary>
internal sealed class StoreOptions
{
    /// <summary>The folder of records where nothing is said.</summary>
    public const string Default = ".repro";

    private readonly Option<string?> _data = new("--data") { Description = "Folder of data sets; comes before REPRO_DATA and the user's cache.", HelpName = "DIR" };
    private readonly Option<string> _store = new("--store") { Description = "Folder of records.", HelpName = "DIR", DefaultValueFactory = _ => Default };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        AddStoreTo(command);
    }

    /// <summary>Adds the store's option alone, to a command that needs no data.</summary>
    public void AddStoreTo(Command command) => command.Options.Add(_store);

    /// <summary>Opens the store alone.</summary>
    public FileStore OpenStore(ParseResult parsed, Surroundings world) => new(world.Resolve(parsed.GetRequiredValue(_store)), world.Error.WriteLine);

    /// <summary>Opens the rooms that hold data and records.</summary>
    public Workshop Open(ParseResult parsed, Surroundings world, IEngine? engine = null) => new(world, parsed.GetValue(_data), parsed.GetRequiredValue(_store), engine);
}
