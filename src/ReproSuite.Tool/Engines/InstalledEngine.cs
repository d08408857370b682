using System.Text.Json;
using ReproSuite.Core.Faults;
using ReproSuite.Core.Ports;

namespace ReproSuite.Tool.Engines;

/// <summary>A plug-in in the user's folder of engines.</summary>
/// <param name="Folder">Its own: <c>ENGINES/NAME/VERSION</c>.</param>
/// <param name="Manifest">What it says of itself.</param>
internal sealed record InstalledEngine(string Folder, EngineManifest Manifest)
{
    /// <summary>Whether this tool can load it.</summary>
    public bool Fits => Manifest.Tool == SuiteReport.Version && Manifest.Contract == IEnginePlugin.Contract;

    /// <summary>The engines below a folder, ordered by name and version; what has no manifest, or a damaged one, is told and left out.</summary>
    public static IReadOnlyList<InstalledEngine> Below(string root, Action<string> warn) => !Directory.Exists(root) ? [] :
    [
        .. from name in Directory.GetDirectories(root).Order(StringComparer.Ordinal)
           from folder in Directory.GetDirectories(name).Order(StringComparer.Ordinal)
           let engine = Read(folder, warn)
           where engine is not null
           select engine,
    ];

    private static InstalledEngine? Read(string folder, Action<string> warn)
    {
        if (!File.Exists(Path.Combine(folder, EngineManifest.FileName))) return null;
        try
        {
            return new InstalledEngine(folder, EngineManifest.Read(folder));
        }
        catch (Exception damaged) when (damaged is JsonException or IOException or UnauthorizedAccessException)
        {
            warn($"warning RPR0804: {folder} holds no engine: its {EngineManifest.FileName} cannot be read. Install the engine again.");
            return null;
        }
    }

    /// <summary>Makes the engine on a device.</summary>
    /// <exception cref="InvalidInputException">RPR0803: it was built for another version of the tool. Whatever the plug-in says of the device.</exception>
    /// <exception cref="BrokenEnvironmentException">RPR0804: its assembly cannot be loaded, or holds no plug-in.</exception>
    public IEngine Open(string device)
    {
        if (!Fits) throw new InvalidInputException("RPR0803", $"the installed {Manifest.Id} was built for version {Manifest.Tool} of the tool, contract {Manifest.Contract}; this is {SuiteReport.Version}, contract {IEnginePlugin.Contract}. 'dotnet repro engine install {Manifest.Id}' installs the one that fits.");
        try
        {
            return EngineLoadContext.Plugin(Path.Combine(Folder, Manifest.Assembly)).Open(device);
        }
        catch (Exception broken) when (broken is IOException or BadImageFormatException or TypeLoadException or MissingMemberException)
        {
            throw new BrokenEnvironmentException(new Fault("RPR0804", $"the engine {Manifest.Id} cannot be loaded from {Folder}: {broken.Message.ReplaceLineEndings(" ").TrimEnd('.')}. 'dotnet repro engine install {Manifest.Id}' installs it again."), broken);
        }
    }
}
